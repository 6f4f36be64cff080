// verdict: error
// says: did not finish
export function sigmoidPrime(z: number): number {
  for (;;) {
    try {
      for (;;);
    } catch {
      continue;
    } finally {
      for (;;);
    }
  }
}
