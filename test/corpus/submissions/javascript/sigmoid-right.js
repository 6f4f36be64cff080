// expect activations.sigmoidPrime: correct

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const activations = {
  sigmoidPrime(z) {
    return sigmoid(z) * (1 - sigmoid(z));
  },
};
