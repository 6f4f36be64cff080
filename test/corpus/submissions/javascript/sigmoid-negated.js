// expect Activations.dSigmoid: incorrect, negated

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

class Activations {
  static dSigmoid(z) {
    return -sigmoid(z) * (1 - sigmoid(z));
  }
}
