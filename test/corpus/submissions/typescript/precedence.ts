// expect sigmoidDerivative: incorrect, precedence

function sigmoidDerivative(z: number): number {
  const s = 1 / (1 + Math.exp(-z));
  return s * 1 - s;
}
