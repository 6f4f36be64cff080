// verdict: error
// says: memory|did not finish
// needs: memory
export function sigmoidPrime(z) {
  const hoard = [];
  for (;;) hoard.push({ z: new Array(1000).fill(z) });
}
