import assert from 'node:assert/strict';
import type { Language, TextSignId } from '../../../../src/submission/types.ts';
import { implementation, textIn } from '../parsing.ts';

/** `id «text»` of each sign of those ids. */
function signs(text: string, ids: TextSignId[], language: Language = 'python'): string[] {
  return implementation(text, 'f', language)
    .signs.filter(each => ids.includes(each.id))
    .map(each => `${each.id} «${textIn(text, each.range)}»${each.name && ` ${each.name}`}`);
}

const python = (body: string) =>
  `import numpy as np, math\nfrom math import cosh\ndef f(z):\n    ${body.replaceAll('\n', '\n    ')}\n`;
const javascript = (body: string) => `function f(z) {\n  ${body}\n}\n`;

type Case = [body: string, ...expected: string[]];

/** Bodies with the signs of these ids that they show; an empty list is a claim too. */
function table(title: string, ids: TextSignId[], cases: Case[], cases2: Case[] = []): void {
  describe(title, () => {
    for (const [body, ...expected] of cases)
      it(`Python: ${JSON.stringify(body)}`, () =>
        assert.deepEqual(signs(python(body), ids), expected));
    for (const [body, ...expected] of cases2)
      it(`JavaScript: ${JSON.stringify(body)}`, () =>
        assert.deepEqual(signs(javascript(body), ids, 'javascript'), expected));
  });
}

table(
  'caret-power',
  ['caret-power'],
  [
    ['return 1 - np.tanh(z)^2', 'caret-power «^»'],
    ['t = np.tanh(z)\nreturn 1 - t ^ 2', 'caret-power «^»'],
    ['z ^= 2\nreturn z', 'caret-power «^=»'],
    ['return 1 - np.tanh(z)**2'],
    ['return "a^b"  # x^2'],
  ],
  [['return 1 - Math.tanh(z)^2;', 'caret-power «^»']],
);

table(
  'precedence',
  ['precedence'],
  [
    ['return sigmoid(z) * 1 - sigmoid(z)', 'precedence «sigmoid(z) * 1 - sigmoid(z)»'],
    ['return z*1-z', 'precedence «z*1-z»'],
    ['s = 1 / 1 + np.exp(-z)\nreturn s * (1 - s)', 'precedence «1 / 1 + np.exp(-z)»'],
    ['return np.exp(-z) / 1 + np.exp(-z)', 'precedence «np.exp(-z) / 1 + np.exp(-z)»'],
    ['return s * (1 - s)'],
    ['return (s * 1) - s'],
    ['return 2 * z - 1'],
    ['return 1 - z * z'],
  ],
  [['return g(z) * 1 - g(z);', 'precedence «g(z) * 1 - g(z)»']],
);

table(
  'missing-times and function-power',
  ['missing-times', 'function-power'],
  [
    ['return sigmoid(z)(1 - sigmoid(z))', 'missing-times «sigmoid(z)(1 - sigmoid(z))»'],
    ['s = sigmoid(z)\nreturn s(1 - s)', 'missing-times «s(1 - s)» s'],
    ['return z(1 - z)', 'missing-times «z(1 - z)» z'],
    ['return 2(z)', 'missing-times «2(z)»'],
    ['return (1 - z)(z)', 'missing-times «(1 - z)(z)»'],
    ['return 1 - np.tanh**2(z)', 'function-power «np.tanh**2(z)» tanh'],
    ['return 1 - np.tanh^2(z)', 'function-power «np.tanh^2(z)» tanh'],
    ['return sigmoid**2 (z)', 'function-power «sigmoid**2 (z)» sigmoid'],
    ['return np.vectorize(h)(z)'],
    ['g = lambda y: y\nreturn g(z)'],
    ['tanh = np.tanh(z)\nreturn 1 - tanh**2'],
    ['return 1 - np.tanh(z)**2'],
  ],
  [
    ['return g(z)(1 - g(z));', 'missing-times «g(z)(1 - g(z))»'],
    ['const s = sigmoid(z); return s(1 - s);', 'missing-times «s(1 - s)» s'],
  ],
);

table(
  'plain-parameter',
  ['plain-parameter'],
  [
    ['s = sigmoid(z)\nreturn s * (1 - z)', 'plain-parameter «(1 - z)» z'],
    ['return sigmoid(z) * (1 - z)', 'plain-parameter «(1 - z)» z'],
    ['return z * (1 - sigmoid(z))', 'plain-parameter «z» z'],
    ['t = np.tanh(z)\nreturn 1 - z * t', 'plain-parameter «z» z'],
    ['return z * (1 - z)'],
    ['s = sigmoid(z)\nreturn s * (1 - s)'],
    ['return z * sigmoid(z)'],
  ],
  [['return sigmoid(z) * (1 - z);', 'plain-parameter «(1 - z)» z']],
);

table(
  'missing-square',
  ['missing-square'],
  [
    ['return 1 - np.tanh(z)', 'missing-square «np.tanh(z)» tanh'],
    ['t = np.tanh(z)\nreturn 1 - t', 'missing-square «t» tanh'],
    ['return 1 / np.cosh(z)', 'missing-square «np.cosh(z)» cosh'],
    ['return np.exp(-z) / (1 + np.exp(-z))', 'missing-square «(1 + np.exp(-z))»'],
    ['e = np.exp(-z)\nreturn e / (1 + e)', 'missing-square «(1 + e)»'],
    ['return 1 - np.tanh(z)**2'],
    ['return 1 - np.square(np.tanh(z))'],
    ['t = np.tanh(z)\nreturn 1 - t * t'],
    ['t = np.tanh(z)\nreturn (1 - t) * (1 + t)'],
    ['return np.exp(-z) / (1 + np.exp(-z))**2'],
    ['return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))'],
    ['return 1 / (1 + np.exp(-z))'],
  ],
  [
    ['return 1 - Math.tanh(z);', 'missing-square «Math.tanh(z)» tanh'],
    ['return 1 - Math.tanh(z) ** 2;'],
    ['return 1 - Math.pow(Math.tanh(z), 2);'],
  ],
);

table(
  'no-return and prints',
  ['no-return', 'prints'],
  [
    ['s = sigmoid(z)\ns * (1 - s)', 'no-return «s * (1 - s)»'],
    ['s = sigmoid(z)\nds = s * (1 - s)', 'no-return «ds = s * (1 - s)» ds'],
    ['d = z\nprint(d)', 'no-return «d = z» d', 'prints «print(d)»'],
    ['print(z)', 'prints «print(z)»'],
    ['print("z is", z)\nprint(z * 2)\nprint("done")', 'prints «print(z * 2)»'],
    ['print("done")', 'prints «print("done")»'],
    ['d = z\nreturn', 'no-return «d = z» d'],
    ['if True:\n    d = z', 'no-return «d = z» d'],
    ['print(z)\nreturn z'],
    ['if z is None: return 1\nd = z'],
    ['yield z'],
  ],
  [
    ['const d = z * 2;', 'no-return «const d = z * 2;» d'],
    ['z * 2;', 'no-return «z * 2;»'],
    ['console.log(z);', 'prints «console.log(z)»'],
    ['return z;'],
  ],
);

table(
  'recursion',
  ['recursion'],
  [
    ['return f(z) * (1 - f(z))', 'recursion «f(z)» f', 'recursion «f(z)» f'],
    ['return sigmoid(z)'],
    ['return np.f(z)'],
  ],
  [['return f(z) + 1;', 'recursion «f(z)» f'], ['return o.f(z);']],
);

table(
  'in-place',
  ['in-place'],
  [
    ['z *= 2\nreturn z', 'in-place «z *= 2»'],
    ['z[z > 0] = 1\nreturn z', 'in-place «z[z > 0] = 1»'],
    ['z[:] = 1\nreturn z', 'in-place «z[:] = 1»'],
    ['np.exp(-z, out=z)\nreturn z', 'in-place «out=z»'],
    ['y = z\ny -= 1\nreturn y', 'in-place «y -= 1»'],
    ['y = np.asarray(z)\ny[0] = 1\nreturn y', 'in-place «y[0] = 1»'],
    ['z.sort()\nreturn z', 'in-place «z.sort()»'],
    ['np.copyto(z, 1)\nreturn z', 'in-place «np.copyto(z, 1)»'],
    ['z = z.copy()\nz *= 2\nreturn z'],
    ['y = z.copy()\ny *= 2\nreturn y'],
    ['s = sigmoid(z)\ns *= 1 - s\nreturn s'],
    ['out = np.zeros_like(z)\nout[z > 0] = 1\nreturn out'],
  ],
  [
    ['z[0] = 1; return z;', 'in-place «z[0] = 1;»'],
    ['for (let i = 0; i < 2; i++) z[i] *= 2; return z;', 'in-place «z[i] *= 2;»'],
    ['z *= 2; return z;'],
  ],
);

table(
  'condition-on-parameter',
  ['condition-on-parameter'],
  [
    ['if z > 0:\n    return 1\nreturn 0', 'condition-on-parameter «z > 0» z'],
    ['return 1 if z >= 0 else 0', 'condition-on-parameter «z >= 0» z'],
    ['while z < 0: z = z + 1\nreturn z', 'condition-on-parameter «z < 0» z'],
    ['if isinstance(z, list):\n    z = np.array(z)\nreturn z'],
    ['if z.ndim > 1:\n    pass\nreturn z'],
    ['if np.any(z > 0):\n    pass\nreturn z'],
    ['return np.where(z > 0, 1, 0)'],
  ],
  [
    ['if (z > 0) return 1; return 0;', 'condition-on-parameter «z > 0» z'],
    ['return z > 0 ? 1 : 0;', 'condition-on-parameter «z > 0» z'],
    ['if (typeof z !== "number") throw new TypeError("z"); return z;'],
  ],
);

table(
  'math-function',
  ['math-function'],
  [
    ['return math.exp(-z)', 'math-function «math.exp» exp'],
    ['return 1 / cosh(z)', 'math-function «cosh» cosh'],
    ['return math.pi * z'],
    ['return np.exp(-z)'],
  ],
);

table(
  'matrix-product, reduces and jacobian',
  ['matrix-product', 'reduces', 'jacobian'],
  [
    ['return s @ (1 - s)', 'matrix-product «@»'],
    ['return np.dot(s, 1 - s)', 'matrix-product «np.dot(s, 1 - s)» dot'],
    ['return s.dot(1 - s)', 'matrix-product «s.dot(1 - s)» dot'],
    ['return np.sum(s)', 'reduces «np.sum(s)» sum'],
    ['return (s * (1 - s)).mean()', 'reduces «(s * (1 - s)).mean()» mean'],
    ['return np.max(z)', 'reduces «np.max(z)» max'],
    ['return max(z, 0)'],
    ['return np.maximum(z, 0)'],
    ['return np.diag(s * (1 - s))', 'jacobian «np.diag(s * (1 - s))» diag'],
    ['return np.outer(s, 1 - s)', 'jacobian «np.outer(s, 1 - s)» outer'],
  ],
  [['return z.reduce((a, b) => a + b, 0);', 'reduces «z.reduce((a, b) => a + b, 0)» reduce']],
);

table(
  'integer-buffer, rounds and random',
  ['integer-buffer', 'rounds', 'random'],
  [
    ['d = np.zeros_like(z)\nreturn d', 'integer-buffer «np.zeros_like(z)» zeros_like'],
    ['d = np.zeros_like(z, dtype=float)\nreturn d'],
    ['return (s > 0).astype(int)', 'integer-buffer «(s > 0).astype(int)» astype'],
    ['return np.array(s, dtype=np.int64)', 'integer-buffer «np.array(s, dtype=np.int64)» array'],
    ['return int(z)', 'integer-buffer «int(z)» int'],
    ['return round(s, 4)', 'rounds «round(s, 4)» round'],
    ['return s.astype(np.float32)', 'rounds «s.astype(np.float32)» astype'],
    ['return np.float32(s)', 'rounds «np.float32(s)» float32'],
    ['return s.astype(float)'],
    ['return s + np.random.rand()', 'random «np.random.rand()» rand'],
  ],
  [
    ['return Math.fround(z);', 'rounds «Math.fround(z)» fround'],
    ['return +z.toFixed(4);', 'rounds «z.toFixed(4)» toFixed'],
    ['return Math.random();', 'random «Math.random()» random'],
    ['return Math.floor(z);', 'integer-buffer «Math.floor(z)» floor'],
  ],
);

table(
  'finite-difference',
  ['finite-difference'],
  [
    [
      'h = 1e-5\nreturn (g(z + h) - g(z - h)) / (2 * h)',
      'finite-difference «(g(z + h) - g(z - h)) / (2 * h)»',
    ],
    ['h = 1e-5\nup = g(z + h)\nd = up - g(z)\nreturn d / h', 'finite-difference «d / h»'],
    ['return np.gradient(g(z), z)', 'finite-difference «np.gradient(g(z), z)» gradient'],
    ['return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))'],
  ],
  [['return (g(z + 1e-6) - g(z)) / 1e-6;', 'finite-difference «(g(z + 1e-6) - g(z)) / 1e-6»']],
);

table(
  'the form of what is returned',
  ['leading-minus', 'swapped-difference', 'product-form', 'quotient-form'],
  [
    ['return -sigmoid(z)', 'leading-minus «-sigmoid(z)»'],
    ['return -1 * sigmoid(z)', 'leading-minus «-1»'],
    ['s = sigmoid(z)\nreturn s * (s - 1)', 'swapped-difference «s - 1»'],
    ['t = np.tanh(z)\nreturn t**2 - 1', 'swapped-difference «t**2 - 1»'],
    ['s = sigmoid(z)\nreturn s * (1 - s)', 'product-form «s * (1 - s)»'],
    ['return 1 / (1 + np.exp(-z))'],
    ['return np.exp(-z) / (1 + np.exp(-z))**2', 'quotient-form «np.exp(-z) / (1 + np.exp(-z))**2»'],
    [
      'return -np.exp(-z) / (1 + np.exp(-z))**2',
      'quotient-form «-np.exp(-z) / (1 + np.exp(-z))**2»',
      'leading-minus «-np.exp(-z)»',
    ],
  ],
);

table(
  'what is called',
  ['uses-exp', 'uses-function', 'uses-g', 'applied-twice'],
  [
    ['return np.exp(-z)', 'uses-exp «np.exp(-z)» exp'],
    ['return 1 / np.cosh(z)', 'uses-function «np.cosh(z)» cosh'],
    ['return self.sigmoid(z)', 'uses-g «self.sigmoid(z)» sigmoid'],
    [
      's = sigmoid(z)\nreturn sigmoid(s)',
      'uses-g «sigmoid(z)» sigmoid',
      'applied-twice «sigmoid(s)» sigmoid',
    ],
    ['return relu(z)'],
  ],
);

describe('signs', () => {
  it('are none for a stub', () => {
    assert.deepEqual(implementation('def f(z):\n    # TODO: z^2\n    return None\n').signs, []);
  });

  it('leave calls of a flag on g itself', () => {
    const text = 'def f(z, deriv=False):\n    if deriv: return f(z) * (1 - f(z))\n    return z\n';
    assert.deepEqual(signs(text, ['recursion']), []);
  });

  it('see a method call itself', () => {
    const text = 'class A:\n    def f(self, z):\n        return self.f(z)\n';
    assert.deepEqual(
      implementation(text, 'A.f').signs.map(each => each.id),
      ['recursion'],
    );
  });

  it('come in order of the text, inside the implementation', () => {
    const text = python('z *= 2\ns = math.exp(z)\nreturn s * 1 - s');
    const { signs: all, range } = implementation(text, 'f');
    const starts = all.map(each => each.range.start.line * 1000 + each.range.start.character);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    assert.ok(all.length >= 3);
    for (const each of all) {
      assert.ok(each.range.start.line >= range.start.line);
      assert.ok(each.range.end.line <= range.end.line);
    }
  });
});
