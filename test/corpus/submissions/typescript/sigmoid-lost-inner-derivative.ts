// expect gradSigmoid: incorrect, lost-inner-derivative

export function gradSigmoid(z: number): number {
  return -((1 + Math.exp(-z)) ** -2);
}
