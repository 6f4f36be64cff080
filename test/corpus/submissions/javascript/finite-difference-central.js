// expect tanhPrime: approximate, finite-difference

const EPSILON = 1e-6;

function tanhPrime(z) {
  return (Math.tanh(z + EPSILON) - Math.tanh(z - EPSILON)) / (2 * EPSILON);
}
