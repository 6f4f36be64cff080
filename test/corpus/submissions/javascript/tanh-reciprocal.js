// expect tanhGrad: incorrect, reciprocal

const tanhGrad = (z) => {
  return Math.cosh(z) ** 2;
};
