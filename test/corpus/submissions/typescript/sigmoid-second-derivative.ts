// expect sigmoid_prime: incorrect, second-derivative

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function sigmoid_prime(z: number): number {
  return 1 - 2 * sigmoid(z);
}
