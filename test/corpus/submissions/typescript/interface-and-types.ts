// expect sigmoidPrime: correct

interface Activation {
  readonly name: string;
  value(z: number): number;
}

const logistic: Activation = {
  name: 'logistic',
  value: (z: number): number => 1 / (1 + Math.exp(-z)),
};

export const sigmoidPrime = (z: number): number => {
  const s: number = logistic.value(z);
  return s * (1 - s);
};
