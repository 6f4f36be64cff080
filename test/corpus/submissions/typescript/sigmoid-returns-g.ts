// expect sigmoidDerivative: incorrect, returns-g

const sigmoidDerivative = (z: number): number => 1 / (1 + Math.exp(-z));
