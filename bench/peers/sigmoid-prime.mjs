const sigmoid = z => 1 / (1 + Math.exp(-z));

export function sigmoidPrime(z) {
  const s = sigmoid(z);
  return s * (1 - s);
}
