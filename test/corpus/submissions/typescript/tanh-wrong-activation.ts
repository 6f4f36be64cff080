// expect gradTanh: incorrect, wrong-activation

function gradTanh(z: number): number {
  return 1 / (1 + Math.abs(z)) ** 2;
}
