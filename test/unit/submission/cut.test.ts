import assert from 'node:assert/strict';
import { cut, implementation, textIn } from './parsing.ts';

describe('what a cut program says about itself', () => {
  const training = `import numpy as np
import matplotlib.pyplot as plt

alpha = 0.5
unused = 0.1

def sigmoid(z):
    return 1 / (1 + np.exp(-alpha * z))

def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)

x = np.linspace(-3, 3)
lr = 2.5
for epoch in range(10):
    x = x - lr * sigmoid_prime(x)

# the end
def show():
    plt.show()
show()

if __name__ == "__main__":
    print(x)
`;

  it('tells the lines that are not run, constants and definitions aside', async () => {
    const { skipped } = await cut(training, 'sigmoid_prime');
    assert.deepEqual(skipped, [{ from: 13, to: 24 }]);
    assert.deepEqual((await cut('x = 1\ndef f(z): return z\n', 'f')).skipped, []);
  });

  it('keeps apart stretches that what is run divides', async () => {
    const text = 'print(1)\nprint(2)\ndef f(z): return z\nprint(3)\n';
    assert.deepEqual((await cut(text, 'f')).skipped, [
      { from: 0, to: 1 },
      { from: 3, to: 3 },
    ]);
  });

  it('finds the student’s own g that is reached', async () => {
    const { forward } = await cut(training, 'sigmoid_prime');
    assert.equal(forward?.name, 'sigmoid');
    assert.deepEqual(forward.access, { kind: 'function', name: 'sigmoid' });
    assert.equal(textIn(training, forward.range), 'sigmoid');
  });

  const forwards: [string, string, string, string | null][] = [
    ['none that is not reached', 'def sigmoid(z): return z\ndef f(z): return z', 'f', null],
    ['none of another name', 'def g(z): return z\ndef f(z): return g(z)', 'f', null],
    [
      'one behind another helper',
      'def sigm(z): return z\ndef h(z): return sigm(z)\ndef f(z): return h(z)',
      'f',
      'sigm',
    ],
    [
      'g itself where a flag asks for g′',
      'def sigmoid(z, deriv=False): return z',
      'sigmoid',
      'sigmoid',
    ],
    [
      'a method of the same class',
      'class A:\n  def tanh(self, z): return z\n  def f(self, z): return 1 - self.tanh(z) ** 2',
      'A.f',
      'A.tanh',
    ],
    ['a lambda', 'logistic = lambda z: z\nf = lambda z: logistic(z)', 'f', 'logistic'],
  ];
  for (const [title, text, name, expected] of forwards)
    it(`finds ${title}`, async () =>
      assert.equal((await cut(text, name)).forward?.name ?? null, expected));

  it('gives the flag’s place among the arguments', async () => {
    const text = 'class A:\n  def sigmoid(self, z, k=2, deriv=False): return z';
    assert.deepEqual((await cut(text, 'A.sigmoid')).flag, {
      parameter: 'deriv',
      value: true,
      index: 2,
    });
    const number = 'function sigmoid(z, prime = 0) { return z; }';
    assert.deepEqual((await cut(number, 'sigmoid', 'javascript')).flag, {
      parameter: 'prime',
      value: 1,
      index: 1,
    });
    assert.equal((await cut('def f(z): return z', 'f')).flag, null);
  });

  it('follows the methods that are called, not the others of their class', async () => {
    const text = `import numpy as np
import matplotlib.pyplot as plt
import torch
class Net:
    def __init__(self, k=torch): self.k = 1
    def sigmoid(self, z): return 1 / (1 + np.exp(-z))
    def sigmoid_prime(self, z): return self.sigmoid(z)
    def plot(self): plt.show()
`;
    const { modules } = await cut(text, 'Net.sigmoid_prime');
    assert.match(modules[0]!.source, /import numpy as np/);
    assert.match(modules[0]!.source, /import torch/);
    assert.doesNotMatch(modules[0]!.source, /^import matplotlib/m);
    assert.match(modules[0]!.source, /def plot/);
  });
});

describe('numbers and libraries of the code that is run', () => {
  const cases: [string, number[]][] = [
    ['def f(z): return z * 0.5 - 3', [0.5, 3]],
    ['def f(z): return -2.5 * z ** -1', [-2.5, -1]],
    ['k = 7\nunused = 8\ndef f(z): return z * k', [7]],
    ['def f(z): return 0x10 + 1_000 + 1e-3 + 2j + 1e999', [16, 1000, 0.001]],
    ['def f(z): return z + 1 + 1 + 1.0', [1]],
    ['k = 9\ndef f(z): return 4 * k', [4, 9]],
    [
      `def f(z): return [${Array.from({ length: 40 }, (_, i) => i).join(', ')}]`,
      Array.from({ length: 32 }, (_, i) => i),
    ],
  ];
  for (const [text, literals] of cases)
    it(`reads ${text.slice(0, 60)}`, () =>
      assert.deepEqual(implementation(text, 'f').literals, literals));

  const arrays: [string, boolean][] = [
    ['import numpy as np\ndef f(z): return np.exp(z)', true],
    ['from numpy import exp\ndef f(z): return exp(z)', true],
    ['import jax.numpy as jnp\ndef f(z): return jnp.exp(z)', true],
    ['import torch\ndef f(z): return torch.exp(z)', true],
    ['from scipy.special import expit\ndef f(z): return expit(z)', true],
    ['import math\ndef f(z): return math.exp(z)', false],
    ['def f(z):\n    import numpy\n    return numpy.exp(z)', true],
  ];
  for (const [text, usesArrays] of arrays)
    it(`${usesArrays ? 'sees arrays' : 'sees no arrays'} in ${JSON.stringify(text)}`, async () => {
      assert.equal(implementation(text, 'f').usesArrays, usesArrays);
      assert.equal((await cut(text, 'f')).usesArrays, usesArrays);
    });
});
