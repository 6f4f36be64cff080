// expect gradSigmoid: incorrect, wrong-activation

const gradSigmoid = (z) => {
  return 1 / (1 + z ** 2);
};
