// expect tanhPrime: incorrect, returns-g

const tanhPrime = (z) => {
  return Math.tanh(z);
};
