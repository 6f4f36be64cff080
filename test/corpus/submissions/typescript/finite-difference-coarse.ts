// expect sigmoidPrime: incorrect, finite-difference

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export function sigmoidPrime(z: number): number {
  const h = 0.01;
  return (sigmoid(z + h) - sigmoid(z)) / h;
}
