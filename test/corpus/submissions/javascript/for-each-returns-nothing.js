// expect sigmoidPrime: error, no-return
function sigmoidPrime(z) {
  return z.forEach(t => {
    const s = 1 / (1 + Math.exp(-t));
    return s * (1 - s);
  });
}
