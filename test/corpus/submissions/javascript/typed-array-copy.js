// expect sigmoidPrime: correct
function sigmoidPrime(z) {
  const slopes = new Float64Array(z);
  slopes.forEach((t, i) => {
    const s = 1 / (1 + Math.exp(-t));
    slopes[i] = s * (1 - s);
  });
  return slopes;
}
