// expect sigmoidPrime: incorrect, wrong-forward

const sigmoid = (z: number): number => Math.exp(-z) / (2 + Math.exp(-z));

const sigmoidPrime = (z: number): number => sigmoid(z) * (1 - sigmoid(z));
