// expect dTanh: incorrect, square-of-sum

function dTanh(z) {
  return 1 - Math.tanh(2 * z);
}
