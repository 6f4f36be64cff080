// expect tanhDeriv: incorrect, other-function

const tanhDeriv = (z: number): number => Math.tanh(z) * (1 - Math.tanh(z));
