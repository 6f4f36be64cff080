// expect tanhPrime: incorrect

function tanhPrime(z) {
  return 1 - Math.tanh() ** 2;
}
