// expect activations.sigmoidPrime: incorrect, mixed-g-and-z

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const activations = {
  sigmoidPrime(z) {
    return z * (1 - sigmoid(z));
  },
};
