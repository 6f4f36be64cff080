// expect Activations.logisticPrime: correct

class Activations {
  static logisticPrime(z) {
    return 1 / (Math.exp(z / 2) + Math.exp(-z / 2)) ** 2;
  }
}
