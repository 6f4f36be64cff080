// expect tanhPrime: error, recursion

function tanhPrime(z) {
  return 1 - tanhPrime(z) ** 2;
}
