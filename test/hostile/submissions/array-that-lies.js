// verdict: error
// says: returns an array
class Liar extends Array {
  get length() {
    return 1;
  }
  valueOf() {
    return 0.25;
  }
  [Symbol.toPrimitive]() {
    return 0.25;
  }
}
export function sigmoidPrime(z) {
  return new Liar(1, 2);
}
