// expect tanhDerivative: correct

const tanhDerivative = (z: number): number => {
  const t = Math.tanh(z);
  return (1 - t) * (1 + t);
};
