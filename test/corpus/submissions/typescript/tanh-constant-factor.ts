// expect tanhPrime: incorrect, constant-factor

const tanhPrime = (z: number): number => {
  const s = 1 / (1 + Math.exp(-2 * z));
  return 2 * s * (1 - s);
};
