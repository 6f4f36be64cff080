// expect dSigmoid: incorrect, one-minus-inside

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const dSigmoid = (z) => {
  return sigmoid(z) * sigmoid(1 - z);
};
