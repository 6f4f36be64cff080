/** The derivative of the hyperbolic tangent at the pre-activation z. */
// gprime: lecture/tanh-derivative
export function tanhPrime(z: number): number {
  throw new Error('TODO');
}
