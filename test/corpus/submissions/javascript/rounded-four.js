// expect sigmoidPrime: incorrect, rounded

function sigmoidPrime(z) {
  const s = 1 / (1 + Math.exp(-z));
  return Math.round(s * (1 - s) * 10000) / 10000;
}
