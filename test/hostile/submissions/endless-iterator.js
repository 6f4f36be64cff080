// verdict: error
// says: did not finish
const endless = { [Symbol.iterator]: () => ({ next: () => ({ value: 0, done: false }) }) };
export function sigmoidPrime(z) {
  let sum = 0;
  for (const term of endless) sum += term;
  return sum;
}
