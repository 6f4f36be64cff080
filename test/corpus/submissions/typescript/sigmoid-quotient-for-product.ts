// expect sigmoid_prime: incorrect, quotient-for-product

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoid_prime(z: number): number {
  return sigmoid(z) / (1 - sigmoid(z));
}
