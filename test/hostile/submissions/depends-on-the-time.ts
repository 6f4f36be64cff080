// verdict: incorrect|partial
export const sigmoidPrime = (z: number): number => {
  const s = 1 / (1 + Math.exp(-z));
  return s * (1 - s) * (1 + (performance.now() % 1));
};
