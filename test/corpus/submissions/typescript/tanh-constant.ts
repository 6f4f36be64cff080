// expect tanhDerivative: incorrect, constant

function tanhDerivative(z: number): number {
  return 1;
}
