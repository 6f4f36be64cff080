// expect Neuron.sigmoidDeriv: activation-form, activation-form

class Neuron {
  sigmoidDeriv(a: number): number {
    return a - a ** 2;
  }
}
