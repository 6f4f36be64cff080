// expect tanhPrime: error, syntax

function tanhPrime(x) {
  const u = Math.exp(x) - Math.exp(-x);
  const u = Math.exp(x) + Math.exp(-x);
  return 4 / u ** 2;
}
