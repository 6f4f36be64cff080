// verdict: error|correct|incorrect
export function sigmoidPrime(z) {
  const s = 1 / (1 + Math.exp(-z));
  return Float64Array.of(s * (1 - s), 1);
}
