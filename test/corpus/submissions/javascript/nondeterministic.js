// expect tanhPrime: partial, nondeterministic

const tanhPrime = z => 1 - Math.tanh(z) ** 2 + Math.random() * 1e-7;
