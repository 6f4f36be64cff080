// expect sigmoid_prime: incorrect, misplaced-square

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function sigmoid_prime(z: number): number {
  const s = sigmoid(z);
  return s * (1 - s) ** 2;
}
