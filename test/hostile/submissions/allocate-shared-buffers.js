// verdict: error
// says: memory|allocation|did not finish
// needs: memory
export function sigmoidPrime(z) {
  const hoard = [];
  for (;;) hoard.push(new SharedArrayBuffer(2 ** 27));
}
