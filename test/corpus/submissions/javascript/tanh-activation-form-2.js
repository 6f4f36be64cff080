// expect Activations.tanh_derivative: activation-form, activation-form

class Activations {
  static tanh_derivative(a) {
    return 1 - Math.pow(a, 2);
  }
}
