// expect tanhPrime: incorrect, wrong-forward

function tanh(z) {
  return (Math.exp(z) - 1) / (Math.exp(z) + 1);
}

function tanhPrime(z) {
  const t = tanh(z);
  return 1 - t * t;
}
