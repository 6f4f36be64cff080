import assert from 'node:assert/strict';
import { derivationLines } from '../../../src/submission/derivation-text.ts';

describe('derivationLines', () => {
  const cases: [string, string, [number, number][]][] = [
    ['plain lines', "g(z) = 1/(1+e^-z)\ng'(z) = e^-z/(1+e^-z)^2\n = g(z)(1-g(z))", [[0, 2]]],
    ['lines in a comment', "# σ'(z) = …\n#       = σ(z)(1 - σ(z))", [[0, 1]]],
    ['lines in JSDoc', '/**\n * g′(z) = v/u\n *       = 1 - g²\n */', [[1, 2]]],
    ['LaTeX', "$$\n\\begin{align}\n\\sigma'(z) &= a \\\\\n&= b\n\\end{align}\n$$", [[2, 3]]],
    ['fractions', '\\frac{d\\sigma}{dz} = a\n= b', [[0, 1]]],
    ['quotients of differentials', 'dg/dz = a\n= b', [[0, 1]]],
    [
      'two stretches',
      'g(z) = a\n= b\nand so on\ng(z) = c\n= d',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['blank lines between', 'g(z) = a\n\n= b', [[0, 2]]],
    ['no single line', 'g(z) = a', []],
    ['no code that was commented out', '# x = 3\n# y = np.exp(x)\n# z = [1]', []],
    ['no comparisons', '== b\n== c', []],
    ['no prose', 'the slope = the rise over the run\nand g is = 1', []],
    ['nothing in nothing', '', []],
  ];
  for (const [title, text, expected] of cases)
    it(`finds ${title}`, () =>
      assert.deepEqual(
        derivationLines(text).map(({ from, to }) => [from, to]),
        expected,
      ));
});
