// expect Neuron.sigmoidDerivative: correct

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

class Neuron {
  sigmoidDerivative(z: number): number {
    return sigmoid(z) * sigmoid(-z);
  }
}
