// expect tanhPrime: incorrect

function tanhPrime(z) {
  if (z < 0) return Math.tanh(z);
  return 1 - Math.tanh(z) ** 2;
}
