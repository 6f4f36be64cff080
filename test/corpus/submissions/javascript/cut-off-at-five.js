// expect sigmoidPrime: incorrect

function sigmoidPrime(z) {
  if (z > 5) return 0;
  const s = 1 / (1 + Math.exp(-z));
  return s * (1 - s);
}
