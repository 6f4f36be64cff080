// expect Activations.sigmoidPrime: correct

export class Activations {
  static sigmoid(z: number): number {
    return 1 / (1 + Math.exp(-z));
  }

  static sigmoidPrime(z: number): number {
    return Activations.sigmoid(z) * (1 - Activations.sigmoid(z));
  }
}
