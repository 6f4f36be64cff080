// expect Activations.tanhDeriv: incorrect, second-derivative

class Activations {
  static tanhDeriv(z) {
    return -2 * Math.tanh(z) * (1 - Math.tanh(z) ** 2);
  }
}
