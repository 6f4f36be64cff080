// expect gradSigmoid: incorrect, reciprocal

const gradSigmoid = (z: number): number => (1 + Math.exp(-z)) ** 2 / Math.exp(-z);
