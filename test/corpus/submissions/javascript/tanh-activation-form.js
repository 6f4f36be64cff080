// expect tanhDeriv: activation-form, activation-form

const tanhDeriv = (z) => {
  return 1 - z * z;
};
