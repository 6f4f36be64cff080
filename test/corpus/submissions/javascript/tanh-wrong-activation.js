// expect Activations.tanh_derivative: incorrect, wrong-activation

class Activations {
  static tanh_derivative(z) {
    return Math.cos(z);
  }
}
