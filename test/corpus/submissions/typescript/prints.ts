// expect tanhPrime: error, prints-not-returns

function tanhPrime(z: number) {
  console.log(1 - Math.tanh(z) ** 2);
}
