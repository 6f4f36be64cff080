// expect tanhGrad: correct

function tanhGrad(z: number): number {
  return 4 / (Math.exp(z) + Math.exp(-z)) ** 2;
}
