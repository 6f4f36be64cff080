// expect Network.sigmoidPrime: error, name-error

class Network {
  sigmoid(z: number): number {
    return 1 / (1 + Math.exp(-z));
  }

  sigmoidPrime(z: number): number {
    // @ts-expect-error
    return sigmoid(z) * (1 - sigmoid(z));
  }
}
