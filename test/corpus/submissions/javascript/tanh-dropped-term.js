// expect activations.tanh_prime: incorrect, dropped-term

const activations = {
  tanh_prime(z) {
    return Math.tanh(z) ** 2;
  },
};
