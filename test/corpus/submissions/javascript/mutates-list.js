// expect sigmoidPrime: partial, mutates-input
function sigmoidPrime(z) {
  for (let i = 0; i < z.length; i++) {
    const s = 1 / (1 + Math.exp(-z[i]));
    z[i] = s * (1 - s);
  }
  return z;
}
