// expect sigmoidPrime: incorrect, reduces
function sigmoidPrime(z) {
  return z.reduce((sum, t) => sum + 1 / (1 + Math.exp(-t)), 0);
}
