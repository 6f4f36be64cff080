// expect sigmoidPrime: correct

const sigmoid = z => 1 / (1 + Math.exp(-z));

function sigmoidPrime(zs) {
  return zs.map(z => sigmoid(z) * (1 - sigmoid(z)));
}
