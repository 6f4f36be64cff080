// expect tanh_derivative: incorrect, missing-square

function tanh_derivative(z: number): number {
  return 1 / Math.cosh(z);
}
