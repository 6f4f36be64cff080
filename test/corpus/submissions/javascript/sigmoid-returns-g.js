// expect sigmoidPrime: incorrect, returns-g

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

function sigmoidPrime(z) {
  return sigmoid(z);
}
