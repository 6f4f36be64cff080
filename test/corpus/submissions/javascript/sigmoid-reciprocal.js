// expect sigmoidDeriv: incorrect, reciprocal

function sigmoidDeriv(z) {
  return -Math.exp(z);
}
