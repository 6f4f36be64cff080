// verdict: error
// says: did not finish|ended before
export function sigmoidPrime(z) {
  process.on('exit', () => {
    for (;;);
  });
  process.exit();
}
