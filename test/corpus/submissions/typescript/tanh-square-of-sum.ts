// expect Neuron.tanhDerivative: incorrect, square-of-sum

class Neuron {
  tanhDerivative(z: number): number {
    return 4 / (Math.exp(z) ** 2 + Math.exp(-z) ** 2);
  }
}
