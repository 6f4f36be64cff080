// expect logistic.sigmoidPrime: correct
const logistic = {
  at(x) {
    return 1 / (1 + Math.exp(-x));
  },
  sigmoidPrime(x) {
    return this.at(x) * (1 - this.at(x));
  },
};
