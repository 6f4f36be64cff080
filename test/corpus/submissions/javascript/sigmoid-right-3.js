// expect derivativeSigmoid: unstable, overflow

const derivativeSigmoid = (z) => {
  return Math.exp(z) / (1 + Math.exp(z)) ** 2;
};
