// verdict: error
// says: number|text|string
export function sigmoidPrime(z: number) {
  return '0.25'.repeat(1000000);
}
