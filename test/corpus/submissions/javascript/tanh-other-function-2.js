// expect derivativeTanh: incorrect, other-function

const derivativeTanh = (z) => {
  return z * (1 - z);
};
