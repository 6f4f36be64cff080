// expect sigmoidPrime: incorrect, precedence

const sigmoid = z => 1 / (1 + Math.exp(-z));
const sigmoidPrime = z => sigmoid(z) * 1 - sigmoid(z);
