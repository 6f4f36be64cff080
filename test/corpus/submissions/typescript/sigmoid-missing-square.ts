// expect sigmoidPrime: incorrect, missing-square

const sigmoidPrime = (z: number): number => Math.exp(-z) / (1 + Math.exp(-z));
