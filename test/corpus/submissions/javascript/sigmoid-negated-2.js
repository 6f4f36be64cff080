// expect activations.derivativeSigmoid: incorrect, negated

const activations = {
  derivativeSigmoid(z) {
    return -Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
  },
};
