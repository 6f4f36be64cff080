// expect Activations.tanhPrime: incorrect, missing-square

class Activations {
  static tanhPrime(z) {
    return 4 / (Math.exp(z) + Math.exp(-z));
  }
}
