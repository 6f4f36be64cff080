// expect tanhPrime: approximate, single-precision

const tanhPrime = z => Math.fround(1 - Math.fround(Math.tanh(z)) ** 2);
