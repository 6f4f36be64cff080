// verdict: error
// says: Promise|promise|await|async|number
export async function sigmoidPrime(z) {
  const s = 1 / (1 + Math.exp(-z));
  return s * (1 - s);
}
