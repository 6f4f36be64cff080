// expect tanh_derivative: incorrect, constant-factor

function tanh_derivative(z) {
  const v = Math.exp(z) + Math.exp(-z);
  return 1 / v ** 2;
}
