// expect activations.dSigmoid: incorrect, square-of-sum

const activations = {
  dSigmoid(z) {
    return Math.exp(-z) / (1 + Math.exp(-z) ** 2);
  },
};
