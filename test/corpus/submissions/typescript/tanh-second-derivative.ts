// expect gradTanh: incorrect, second-derivative

export function gradTanh(z: number): number {
  return -2 * Math.tanh(z);
}
