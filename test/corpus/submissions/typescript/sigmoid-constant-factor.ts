// expect Neuron.sigmoidDeriv: incorrect, constant-factor

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

class Neuron {
  sigmoidDeriv(z: number): number {
    return 2 * sigmoid(z) * (1 - sigmoid(z));
  }
}
