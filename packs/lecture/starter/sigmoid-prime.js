/** The logistic function g(z) = 1 / (1 + exp(-z)). */
export function sigmoid(z) {
  throw new Error('TODO');
}

/** The derivative of the logistic function at the pre-activation z. */
// gprime: lecture/sigmoid-derivative
export function sigmoidPrime(z) {
  throw new Error('TODO');
}
