// expect Neuron.tanhPrime: incorrect, mixed-g-and-z

class Neuron {
  tanhPrime(z: number): number {
    return 1 - z * Math.tanh(z);
  }
}
