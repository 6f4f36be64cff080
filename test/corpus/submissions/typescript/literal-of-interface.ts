// expect logistic.sigmoidPrime: correct
interface Activation {
  at(x: number): number;
  sigmoidPrime(x: number): number;
}

export const logistic: Activation = {
  at: x => 1 / (1 + Math.exp(-x)),
  sigmoidPrime(x) {
    return this.at(x) * (1 - this.at(x));
  },
};
