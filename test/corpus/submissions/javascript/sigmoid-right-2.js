// expect dSigmoid: correct

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

function dSigmoid(z) {
  return sigmoid(z) - sigmoid(z) ** 2;
}
