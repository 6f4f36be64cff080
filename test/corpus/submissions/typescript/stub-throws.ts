// expect tanhPrime: not-started

export function tanhPrime(z: number): number {
  throw new Error('Not implemented');
}
