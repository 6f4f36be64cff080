// Activation functions for the browser demo.

export const sigmoid = z => 1 / (1 + Math.exp(-z));

export const sigmoidPrime = z => {
  const s = sigmoid(z);
  return s * (1 - s);
};

export function tanhPrime(z) {
  const t = Math.tanh(z);
  return 1 - t * t;
}
