// expect logisticPrime: incorrect, plus-for-minus

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

const logisticPrime = (z: number): number => sigmoid(z) + sigmoid(z) ** 2;
