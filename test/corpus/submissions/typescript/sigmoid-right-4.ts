// expect sigmoid_prime: correct

function sigmoid_prime(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return e / (1 + e) ** 2;
}
