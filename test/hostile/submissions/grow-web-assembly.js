// verdict: error
// says: memory|grow|did not finish
// needs: memory
const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
export function sigmoidPrime(z) {
  for (;;) memory.grow(1024);
}
