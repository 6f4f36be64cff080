// expect activations.logisticPrime: incorrect, other-function

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const activations = {
  logisticPrime(z) {
    return 1 - sigmoid(z) ** 2;
  },
};
