// expect Neuron.dTanh: incorrect, negated

class Neuron {
  dTanh(z: number): number {
    return Math.tanh(z) ** 2 - 1;
  }
}
