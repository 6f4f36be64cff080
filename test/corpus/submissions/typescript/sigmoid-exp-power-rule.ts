// expect sigmoid_derivative: incorrect, exp-power-rule

function sigmoid_derivative(z: number): number {
  return (z * Math.exp(-z - 1)) / (1 + Math.exp(-z)) ** 2;
}
