// expect sigmoidPrime: error, name-error

function sigmoidPrime(z) {
  const s = 1 / (1 + exp(-z));
  return s * (1 - s);
}
