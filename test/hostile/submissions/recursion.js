// verdict: error
// says: calls itself|recursion|call stack
export function sigmoidPrime(z) {
  return sigmoidPrime(z) * (1 - sigmoidPrime(z));
}
