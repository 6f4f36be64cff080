// expect Net.sigmoidPrime: correct
class Net {
  constructor(layers) {
    this.depth = layers.length;
  }
  sigmoid(x) {
    return 1 / (1 + Math.exp(-x));
  }
  sigmoidPrime(x) {
    return this.sigmoid(x) * (1 - this.sigmoid(x));
  }
}
