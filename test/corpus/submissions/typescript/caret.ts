// expect sigmoidPrime: incorrect, caret-power

const sigmoidPrime = (z: number): number => Math.exp(-z) / (1 + Math.exp(-z)) ^ 2;
