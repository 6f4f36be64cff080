// expect sigmoid_derivative: correct

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoid_derivative(z: number): number {
  const s = sigmoid(z);
  return s * (1 - s);
}
