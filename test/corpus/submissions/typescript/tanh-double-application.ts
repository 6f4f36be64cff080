// expect tanhDerivative: incorrect, double-application

const tanhDerivative = (z: number): number => 1 - Math.tanh(Math.tanh(z)) ** 2;
