// expect activations.logisticPrime: activation-form, activation-form

const activations = {
  logisticPrime(x) {
    return x * (1 - x);
  },
};
