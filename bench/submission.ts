// Reading and cutting a homework file, without running it: what the editor does at every save.
import { join } from 'node:path';
import { createParser } from '../src/submission/parser.ts';
import { matchExercises } from '../src/submission/match.ts';
import { readBuiltInPack } from '../src/pack/built-in.ts';
import { measure, type Measurement } from './measure.ts';

const distRoot = join(import.meta.dirname, '..', 'dist');

/** About 300 lines: a homework on a small network, g and g′ in the middle, training at the end. */
function homework(): string {
  const layers = Array.from(
    { length: 11 },
    (_, n) => `
class Layer${n}:
    """One layer of the network."""

    def __init__(self, inputs, outputs, rate=${n + 1}e-3):
        self.weights = np.random.randn(outputs, inputs) * np.sqrt(2 / inputs)
        self.bias = np.zeros((outputs, 1))
        self.rate = rate

    def forward(self, values):
        # Kept for the way back.
        self.values = values
        self.z = self.weights @ values + self.bias
        self.output = sigmoid(self.z)
        return self.output

    def backward(self, upstream):
        delta = upstream * sigmoid_prime(self.z)
        gradient = delta @ self.values.T / self.values.shape[1]
        passed_on = self.weights.T @ delta
        self.weights -= self.rate * gradient
        self.bias -= self.rate * delta.mean(axis=1, keepdims=True)
        return passed_on
`,
  );
  return `import numpy as np
import matplotlib.pyplot as plt

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)
${layers.join('')}
net = [${layers.map((_, n) => `Layer${n}(4, 4)`).join(', ')}]
losses = []
for epoch in range(1000):
    values = np.random.randn(4, 32)
    for layer in net:
        values = layer.forward(values)
    losses.append(float((values ** 2).mean()))
    upstream = 2 * values
    for layer in reversed(net):
        upstream = layer.backward(upstream)
plt.plot(losses)
plt.show()
`;
}

/** Parsing with matching, cutting, and both again after a change; warm. */
export async function measureSubmission(runs: number): Promise<Measurement[]> {
  const parser = await createParser(distRoot);
  const packs = [await readBuiltInPack(distRoot)];
  const text = homework();
  let edits = 0;
  const edited = () => ({
    path: '/homework/net.py',
    language: 'python' as const,
    text: `${text}# ${edits++}\n`,
  });
  const find = () => matchExercises(parser.parse(edited()), packs);
  const file = edited();
  const [match] = matchExercises(parser.parse(file), packs).matches;
  const cut = () => parser.cut(file, match!.implementation, () => Promise.resolve(null));
  const lines = text.split('\n').length;
  const options = { runs, warmUp: 20 };
  return [
    await measure(`parse and match ${lines} lines`, options, () => Promise.resolve(find())),
    await measure('cut to one function', options, cut),
  ];
}
