type Activation = { g: (z: number) => number; gPrime: (z: number) => number };

export function sigmoid(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}

export function sigmoidPrime(z: number): number {
  return sigmoid(z) * sigmoid(-z);
}

export const tanhPrime = (z: number): number => 1 - Math.tanh(z) ** 2;

export const layers: Activation[] = [
  { g: sigmoid, gPrime: sigmoidPrime },
  { g: Math.tanh, gPrime: tanhPrime },
];
