// verdict: error
// says: did not finish
// line: 6
export function sigmoidPrime(z) {
  let s = 1 / (1 + Math.exp(-z));
  while (s !== 2) s += 0;
  return s * (1 - s);
}
