// expect sigmoidDeriv: correct

export function sigmoidDeriv(z: number): number {
  return 1 / (2 + Math.exp(z) + Math.exp(-z));
}
