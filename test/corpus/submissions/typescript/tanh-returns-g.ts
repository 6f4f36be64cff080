// expect tanhDerivative: incorrect, returns-g

function tanhDerivative(z: number): number {
  const e = Math.exp(2 * z);
  return (e - 1) / (e + 1);
}
