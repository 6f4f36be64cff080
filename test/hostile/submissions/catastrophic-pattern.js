// verdict: error
// says: did not finish
export function sigmoidPrime(z) {
  return /^(a+)+$/.test('a'.repeat(40) + 'b') ? z : 0;
}
