// expect derivativeTanh: incorrect, plus-for-minus

function derivativeTanh(z: number): number {
  const u = Math.exp(z) - Math.exp(-z);
  const v = Math.exp(z) + Math.exp(-z);
  return (v * v + u * u) / (v * v);
}
