// verdict: error
// says: did not finish
export function sigmoidPrime(z) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return z;
}
