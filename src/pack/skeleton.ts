/** A new pack that works as it is: one exercise, its statement, starter and solution. */
import { FORMAT } from './schema.ts';

const FUNCTION = 'softplus_prime';

/** Path → text. @param id the pack's id, already known to be one */
export function skeleton(id: string, title: string, author: string): Map<string, string> {
  const pack = {
    format: FORMAT,
    id,
    version: '1.0.0',
    title,
    author: { name: author },
    exercises: [
      {
        id: 'softplus-derivative',
        title: 'Derivative of softplus',
        statement: 'statements/softplus.md',
        activation: {
          name: 'softplus',
          symbol: 'softplus',
          g: 'log(1 + exp(z))',
          neat: 'sigmoid(z)',
        },
        implementation: { names: [FUNCTION], argument: 'pre-activation', languages: ['python'] },
        points: { values: 6, tails: 1, 'element-wise': 2, purity: 1 },
        misconceptions: [
          {
            id: 'lost-inner-derivative',
            formula: '1 / (1 + exp(z))',
            hints: [
              'How steep is softplus for large z? Compare with what you return.',
              'What is the derivative of 1 + exp(z)?',
            ],
          },
        ],
        starter: { python: 'starter/softplus.py' },
      },
    ],
  };
  return new Map([
    ['pack.json', `${JSON.stringify(pack, null, 2)}\n`],
    ['statements/softplus.md', STATEMENT],
    ['starter/softplus.py', python('raise NotImplementedError')],
    ['author/softplus.py', python('return 1 / (1 + np.exp(-z))')],
  ]);
}

const STATEMENT = `# Derivative of softplus

Softplus is a smooth form of ReLU:

> g(z) = log(1 + eᶻ)

Write a function \`${FUNCTION}(z)\` that returns its derivative g′(z).

- The argument is the pre-activation *z*: a number or a NumPy array.
- An array gives an array of the same shape, and *z* is not changed.
`;

function python(body: string): string {
  return `import numpy as np


def ${FUNCTION}(z):
    """The derivative of log(1 + exp(z)) at the pre-activation z."""
    ${body}
`;
}
