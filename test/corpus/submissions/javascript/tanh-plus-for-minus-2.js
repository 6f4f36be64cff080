// expect dTanh: incorrect, plus-for-minus

function dTanh(z) {
  return 1 + z ** 2;
}
