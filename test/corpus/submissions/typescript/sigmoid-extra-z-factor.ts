// expect sigmoidPrime: incorrect, extra-z-factor

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoidPrime(z: number): number {
  return z * sigmoid(z) * (1 - sigmoid(z));
}
