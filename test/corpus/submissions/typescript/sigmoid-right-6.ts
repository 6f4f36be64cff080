// expect Neuron.sigmoid_derivative: correct

class Neuron {
  sigmoid_derivative(z: number): number {
    return 1 / (4 * Math.cosh(z / 2) ** 2);
  }
}
