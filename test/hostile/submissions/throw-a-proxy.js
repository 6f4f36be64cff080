// verdict: error
export function sigmoidPrime(z) {
  const trap = () => {
    throw new Error('hands off');
  };
  throw new Proxy(new Error('x'), { get: trap, getPrototypeOf: trap });
}
