// verdict: error
export function sigmoidPrime(z) {
  const trap = () => {
    throw new Error('hands off');
  };
  return new Proxy({}, { get: trap, getPrototypeOf: trap, ownKeys: trap, has: trap });
}
