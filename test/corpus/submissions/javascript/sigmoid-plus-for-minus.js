// expect sigmoid_prime: incorrect, plus-for-minus

function sigmoid(z) {
  return 1 / (1 + Math.exp(-z));
}

function sigmoid_prime(z) {
  const s = sigmoid(z);
  return s * (1 + s);
}
