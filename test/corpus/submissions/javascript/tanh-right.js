// expect tanhPrime: correct

function tanhPrime(z) {
  return 1 - Math.tanh(z) ** 2;
}
