import assert from 'node:assert/strict';
import { implementation } from '../parsing.ts';

const body = (text: string) => `def f(z):\n    ${text.replaceAll('\n', '\n    ')}\n`;

describe('stubs in Python', () => {
  for (const text of [
    'pass',
    '...',
    'return ...',
    'return None',
    'return',
    '"""The derivative."""',
    '"""The derivative."""\npass',
    'raise NotImplementedError',
    'raise NotImplementedError("write me")',
    'raise NotImplementedError()\nreturn None',
    'raise Exception("TODO")',
    'return NotImplemented',
    'pass  # TODO',
    '# TODO\nreturn 0',
    '# TODO: implement\nreturn 0.0',
    'return None  # your code here',
    '# your code here\nds = None\nreturn ds',
    '### START CODE HERE ###\ns = None\nds = None\n### END CODE HERE ###\nreturn ds',
    's = None\nds = None\nreturn ds',
    '# YOUR CODE STARTS HERE\n\n# YOUR CODE ENDS HERE\nreturn ds',
    '# fill in\nreturn np.zeros_like(z)',
    'out = np.zeros(z.shape)\n# TODO\nreturn out',
    'assert False, "not implemented"',
  ])
    it(`knows ${JSON.stringify(text)}`, () =>
      assert.equal(implementation(body(text)).isStub, true));

  for (const text of [
    'return 0',
    'return 0.25',
    'return z',
    'return np.zeros_like(z)',
    '# TODO: check\nreturn z * (1 - z)',
    's = sigmoid(z)\nreturn s * (1 - s)',
    's = sigmoid(z)\ns * (1 - s)',
    'print(z)',
    'raise ValueError("z must be an array")',
    '# TODO\nreturn 1',
    '# TODO\nreturn z',
    'return ds',
    's = sigmoid(z)\nds = None\nreturn ds',
    '# TODO\nfor x in z: pass',
  ])
    it(`takes ${JSON.stringify(text)} as written`, () =>
      assert.equal(implementation(body(text)).isStub, false));

  it('knows a comment alone, which is no valid body', () => {
    assert.equal(implementation('def f(z):\n    # TODO\n\nx = 1\n').isStub, true);
  });

  it('takes a body that is not indented as written, and a header that nothing follows yet as a stub', () => {
    assert.equal(implementation('def f(z):\ns = z\nreturn s * (1 - s)\n').isStub, false);
    assert.equal(implementation('def f(z):\nreturn z\n').isStub, false);
    assert.equal(implementation('def f(z):\n').isStub, true);
    assert.equal(implementation('def f(z):\n\n\nprint(1)\n').isStub, true);
  });

  it('knows lambdas of nothing', () => {
    assert.equal(implementation('f = lambda z: None').isStub, true);
    assert.equal(implementation('f = lambda z: 0').isStub, false);
  });
});
