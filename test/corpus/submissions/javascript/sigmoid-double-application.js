// expect sigmoidDerivative: incorrect, double-application

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

function sigmoidDerivative(z) {
  const s = sigmoid(sigmoid(z));
  return s * (1 - s);
}
