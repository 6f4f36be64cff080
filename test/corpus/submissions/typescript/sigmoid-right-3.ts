// expect sigmoidGrad: unstable, overflow

const sigmoidGrad = (z: number): number => Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
