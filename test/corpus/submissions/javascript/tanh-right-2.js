// expect dTanh: correct

const dTanh = (z) => {
  return 1 / Math.cosh(z) ** 2;
};
