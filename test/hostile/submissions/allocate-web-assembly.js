// verdict: error
// says: memory|allocate|did not finish
// needs: memory
export function sigmoidPrime(z) {
  const hoard = [];
  for (;;) hoard.push(new WebAssembly.Memory({ initial: 2048 }));
}
