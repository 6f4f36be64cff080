// expect tanhPrime: incorrect, caret-power

function tanhPrime(z) {
  return 1 - Math.tanh(z) ^ 2;
}
