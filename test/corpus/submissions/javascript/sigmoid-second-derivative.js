// expect derivativeSigmoid: incorrect, second-derivative

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const derivativeSigmoid = (z) => {
  const s = sigmoid(z);
  return s * (1 - s) * (1 - 2 * s);
};
