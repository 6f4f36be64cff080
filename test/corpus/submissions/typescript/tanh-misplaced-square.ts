// expect derivativeTanh: incorrect, misplaced-square

export function derivativeTanh(z: number): number {
  return 1 - Math.tanh(z ** 2);
}
