// verdict: error
// says: ended before
export function sigmoidPrime(z) {
  process.abort();
}
