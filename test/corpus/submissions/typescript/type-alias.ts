// expect tanhPrime: correct

type Slope = (z: number) => number;

export const tanhPrime: Slope = z => 1 - Math.tanh(z) ** 2;
