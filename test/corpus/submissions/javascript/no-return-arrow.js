// expect tanhPrime: error, no-return

const tanhPrime = z => {
  1 - Math.tanh(z) ** 2;
};
