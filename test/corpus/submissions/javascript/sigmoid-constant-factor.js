// expect activations.logisticPrime: incorrect, constant-factor

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const activations = {
  logisticPrime(z) {
    const s = sigmoid(z);
    return 0.5 * s * (1 - s);
  },
};
