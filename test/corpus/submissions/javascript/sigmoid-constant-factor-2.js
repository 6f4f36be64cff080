// expect Activations.derivativeSigmoid: incorrect, constant-factor

class Activations {
  static derivativeSigmoid(z) {
    return 2 * z * (1 - z);
  }
}
