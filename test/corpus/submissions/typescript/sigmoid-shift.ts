// expect sigmoidPrime: incorrect, shift

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoidPrime(z: number): number {
  const s = sigmoid(z + 1);
  return s * (1 - s);
}
