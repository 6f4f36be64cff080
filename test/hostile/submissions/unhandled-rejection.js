// verdict: correct
export function sigmoidPrime(z) {
  void Promise.reject(new Error('nobody listens'));
  setTimeout(() => {
    throw new Error('later');
  });
  const s = 1 / (1 + Math.exp(-z));
  return s * (1 - s);
}
