// expect Neuron.dTanh: incorrect, quotient-of-derivatives

class Neuron {
  dTanh(z: number): number {
    const u = Math.exp(z) - Math.exp(-z);
    const v = Math.exp(z) + Math.exp(-z);
    return v / u;
  }
}
