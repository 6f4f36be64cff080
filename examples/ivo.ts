export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

// S1: minus one over the bottom squared, times the inner derivative e^-z
export function sigmoidPrime(z: number): number {
  const e: number = Math.exp(-z);
  return -e / (1 + e) ** 2;
}

export function tanhPrime(z: number): number {
  throw new Error('TODO: not done yet');
}
