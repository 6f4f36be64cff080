// expect tanh_prime: incorrect, other-function

function tanh_prime(z) {
  const s = 1 / (1 + Math.exp(-z));
  return s * (1 - s);
}
