// expect sigmoidPrime: not-started

function sigmoidPrime(z) {
  // TODO
}
