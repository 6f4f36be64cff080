// expect activations.sigmoidDerivative: incorrect, extra-z-factor

const activations = {
  sigmoidDerivative(z) {
    return (-z * Math.exp(-z)) / (1 + Math.exp(-z)) ** 2;
  },
};
