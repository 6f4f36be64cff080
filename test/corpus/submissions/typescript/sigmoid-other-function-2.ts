// expect sigmoidGrad: incorrect, other-function

function sigmoidGrad(z: number): number {
  return 1 - z ** 2;
}
