// verdict: error
// says: did not finish
// line: 6
const forever = () => {
  let n = 0;
  for (;;) n++;
};
const scale = forever();
export function sigmoidPrime(z) {
  return scale * z;
}
