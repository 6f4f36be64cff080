// expect sigmoid_derivative: incorrect, mixed-g-and-z

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoid_derivative(z: number): number {
  return sigmoid(z) * (1 - z);
}
