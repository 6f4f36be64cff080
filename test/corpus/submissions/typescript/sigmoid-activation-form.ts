// expect sigmoid_prime: activation-form, activation-form

export function sigmoid_prime(y: number): number {
  return y * (1 - y);
}
