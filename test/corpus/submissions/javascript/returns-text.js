// expect tanhPrime: error

function tanhPrime(z) {
  return (1 - Math.tanh(z) ** 2).toFixed(12);
}
