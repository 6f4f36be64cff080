// expect activations.logisticPrime: incorrect, quotient-for-product

const activations = {
  logisticPrime(z) {
    return Math.exp(-z);
  },
};
