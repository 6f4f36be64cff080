// expect Neuron.tanh_prime: incorrect, extra-z-factor

class Neuron {
  tanh_prime(z: number): number {
    return z * (1 - Math.tanh(z) ** 2);
  }
}
