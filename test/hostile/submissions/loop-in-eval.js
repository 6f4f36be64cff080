// verdict: error
// says: did not finish
export function sigmoidPrime(z) {
  return eval('for (;;);');
}
