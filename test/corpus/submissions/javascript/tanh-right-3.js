// expect Activations.derivativeTanh: unstable, overflow

class Activations {
  static derivativeTanh(z) {
    const u = Math.exp(z) - Math.exp(-z);
    const v = Math.exp(z) + Math.exp(-z);
    return 1 - (u / v) ** 2;
  }
}
