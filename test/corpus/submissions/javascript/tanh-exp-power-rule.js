// expect Activations.derivativeTanh: incorrect, exp-power-rule

class Activations {
  static derivativeTanh(z) {
    const v = Math.exp(z) + Math.exp(-z);
    return ((z / Math.E) * 4) / v ** 2;
  }
}
