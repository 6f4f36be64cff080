// expect Neuron.sigmoidDeriv: incorrect, other-function

class Neuron {
  sigmoidDeriv(z: number): number {
    return 1 - Math.tanh(z) ** 2;
  }
}
