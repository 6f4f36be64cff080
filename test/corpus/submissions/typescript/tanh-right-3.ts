// expect tanh_prime: unstable, overflow

export function tanh_prime(z: number): number {
  const u = Math.exp(z) - Math.exp(-z);
  const v = Math.exp(z) + Math.exp(-z);
  return (v * v - u * u) / (v * v);
}
