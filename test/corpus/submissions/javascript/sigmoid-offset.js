// expect Activations.sigmoid_derivative: incorrect, offset

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

class Activations {
  static sigmoid_derivative(z) {
    return 1 + sigmoid(z) * (1 - sigmoid(z));
  }
}
