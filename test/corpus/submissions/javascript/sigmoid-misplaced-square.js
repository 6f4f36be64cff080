// expect derivativeSigmoid: incorrect, misplaced-square

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

const derivativeSigmoid = (z) => {
  const s = sigmoid(z);
  return s ** 2 * (1 - s);
};
