// expect Activations.tanhGrad: incorrect, misplaced-square

class Activations {
  static tanhGrad(z) {
    return (1 - Math.tanh(z)) ** 2;
  }
}
