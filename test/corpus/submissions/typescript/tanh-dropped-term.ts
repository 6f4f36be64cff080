// expect Neuron.tanhDeriv: incorrect, dropped-term

class Neuron {
  tanhDeriv(z: number): number {
    const t = Math.tanh(z);
    return -t * t;
  }
}
