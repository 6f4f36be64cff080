/** The derivative of g(z) = max(0, z). */
// gprime: beyond/relu-derivative
export function reluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z for z > 0, αz otherwise, with α = 0.01. */
// gprime: beyond/leaky-relu-derivative
export function leakyReluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z for z > 0, αz otherwise, with α = 0.25. */
// gprime: beyond/prelu-derivative
export function preluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z for z > 0, α(eᶻ − 1) otherwise, with α = 1. */
// gprime: beyond/elu-derivative
export function eluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = λz for z > 0, λα(eᶻ − 1) otherwise. */
// gprime: beyond/selu-derivative
export function seluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = log(1 + eᶻ). */
// gprime: beyond/softplus-derivative
export function softplusPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z / (1 + |z|). */
// gprime: beyond/softsign-derivative
export function softsignPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z·σ(z). */
// gprime: beyond/silu-derivative
export function siluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z·σ(βz) with β = 1.5. */
// gprime: beyond/swish-derivative
export function swishPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z·Φ(z) = z/2 · (1 + erf(z/√2)). */
// gprime: beyond/gelu-derivative
export function geluPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z/2 · (1 + tanh(√(2/π)(z + 0.044715 z³))). */
// gprime: beyond/gelu-tanh-derivative
export function geluTanhPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = z·tanh(log(1 + eᶻ)). */
// gprime: beyond/mish-derivative
export function mishPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = max(0, min(1, z/6 + ½)). */
// gprime: beyond/hard-sigmoid-derivative
export function hardSigmoidPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = max(−1, min(1, z)). */
// gprime: beyond/hard-tanh-derivative
export function hardTanhPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = arctan z. */
// gprime: beyond/arctan-derivative
export function arctanPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = exp(−z²). */
// gprime: beyond/gaussian-derivative
export function gaussianPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = sin z. */
// gprime: beyond/sinusoid-derivative
export function sinusoidPrime(z) {
  throw new Error('TODO');
}

/** The derivative of g(z) = log σ(z). */
// gprime: beyond/log-sigmoid-derivative
export function logSigmoidPrime(z) {
  throw new Error('TODO');
}
