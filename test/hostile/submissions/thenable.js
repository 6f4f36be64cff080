// verdict: error
// says: number|object
export function sigmoidPrime(z) {
  return { then: resolve => resolve(0.25), valueOf: () => 0.25, [Symbol.toPrimitive]: () => 0.25 };
}
