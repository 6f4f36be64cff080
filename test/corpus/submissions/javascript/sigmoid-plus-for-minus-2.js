// expect activations.sigmoidDerivative: incorrect, plus-for-minus

const activations = {
  sigmoidDerivative(z) {
    return z * (1 + z);
  },
};
