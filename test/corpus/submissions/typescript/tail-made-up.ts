// expect tanhPrime: incorrect

export function tanhPrime(z: number): number {
  if (Math.abs(z) > 30) return 0.001;
  return 1 - Math.tanh(z) ** 2;
}
