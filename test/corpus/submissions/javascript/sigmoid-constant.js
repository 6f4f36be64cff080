// expect gradSigmoid: incorrect, constant

const gradSigmoid = (z) => {
  return 0.25;
};
