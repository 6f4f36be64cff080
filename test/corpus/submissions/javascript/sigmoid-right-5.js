// expect activations.gradSigmoid: correct

const activations = {
  gradSigmoid(z) {
    return (1 - Math.tanh(z / 2) ** 2) / 4;
  },
};
