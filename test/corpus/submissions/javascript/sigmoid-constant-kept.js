// expect dSigmoid: incorrect, constant-kept

function dSigmoid(z) {
  const d = 1 + Math.exp(-z);
  return -(1 - Math.exp(-z)) / d ** 2;
}
