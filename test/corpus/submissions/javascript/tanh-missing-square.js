// expect gradTanh: incorrect, missing-square

const gradTanh = (z) => {
  return 1 - Math.tanh(z);
};
