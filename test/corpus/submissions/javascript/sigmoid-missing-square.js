// expect sigmoid_derivative: incorrect, missing-square

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

function sigmoid_derivative(z) {
  return 1 - sigmoid(z);
}
