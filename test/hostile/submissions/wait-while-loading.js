// verdict: error
// says: did not finish
const never = Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
export function sigmoidPrime(z) {
  return never + z;
}
