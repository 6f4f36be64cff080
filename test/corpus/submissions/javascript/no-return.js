// expect sigmoidPrime: error, no-return

function sigmoidPrime(z) {
  const s = 1 / (1 + Math.exp(-z));
  s * (1 - s);
}
