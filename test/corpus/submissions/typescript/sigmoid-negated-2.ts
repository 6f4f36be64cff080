// expect Neuron.dSigmoid: incorrect, negated

class Neuron {
  dSigmoid(z: number): number {
    return z * (z - 1);
  }
}
