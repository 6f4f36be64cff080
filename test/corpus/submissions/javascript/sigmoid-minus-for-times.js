// expect Activations.derivativeSigmoid: incorrect, minus-for-times

class Activations {
  static derivativeSigmoid(z) {
    return z - (1 - z);
  }
}
