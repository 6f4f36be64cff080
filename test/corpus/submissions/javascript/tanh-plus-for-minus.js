// expect tanhGrad: incorrect, plus-for-minus

const tanhGrad = (z) => {
  return 1 + Math.tanh(z) ** 2;
};
