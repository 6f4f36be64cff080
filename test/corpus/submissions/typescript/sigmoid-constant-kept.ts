// expect sigmoidGrad: incorrect, constant-kept

const sigmoidGrad = (z: number): number => {
  const d = 1 + Math.exp(-z);
  return -(d ** -2) * (1 + Math.exp(-z));
};
