// expect sigmoidGrad: incorrect, misplaced-square

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

const sigmoidGrad = (z: number): number => (1 - sigmoid(z)) ** 2;
