// expect sigmoidDerivative: incorrect, square-of-sum

export function sigmoidDerivative(z: number): number {
  return Math.exp(-z) / (1 + Math.exp(-2 * z));
}
