// expect Sigmoid.sigmoidPrime: correct
class Sigmoid {
  constructor() {
    this.k = 1;
  }
  at(x) {
    return 1 / (1 + Math.exp(-this.k * x));
  }
  sigmoidPrime(x) {
    return this.at(x) * (1 - this.at(x));
  }
}
