// expect Activations.sigmoidDeriv: incorrect, lost-inner-derivative

class Activations {
  static sigmoidDeriv(z) {
    return 1 / (1 + Math.exp(-z)) ** 2;
  }
}
