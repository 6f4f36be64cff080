// expect sigmoidGrad: incorrect, negated

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoidGrad(z: number): number {
  const s = sigmoid(z);
  return s * (s - 1);
}
