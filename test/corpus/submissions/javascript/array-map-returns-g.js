// expect tanhPrime: incorrect, returns-g

function tanhPrime(zs) {
  return zs.map(z => Math.tanh(z));
}
