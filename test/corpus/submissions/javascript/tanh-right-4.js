// expect activations.tanhDeriv: correct

const activations = {
  tanhDeriv(z) {
    const e = Math.exp(-2 * Math.abs(z));
    return (4 * e) / (1 + e) ** 2;
  },
};
