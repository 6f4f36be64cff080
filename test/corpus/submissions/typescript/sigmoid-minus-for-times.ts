// expect sigmoidGrad: incorrect, minus-for-times

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function sigmoidGrad(z: number): number {
  return sigmoid(z) - (1 - sigmoid(z));
}
