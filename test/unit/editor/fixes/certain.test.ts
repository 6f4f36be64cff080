import assert from 'node:assert/strict';
import { certainFix } from '../../../../src/editor/fixes/certain.ts';
import { linesOf, textOf } from '../../../../src/editor/model/place.ts';
import type { TextChange } from '../../../../src/editor/text-change.ts';
import { createParser } from '../../../../src/submission/parser.ts';
import type { Language, SubmissionParser } from '../../../../src/submission/types.ts';
import { distRoot } from '../../../support/dist.ts';
import { l10n } from '../fixtures.ts';

const numpy = 'import numpy as np\n\n\n';

function apply(text: string, changes: TextChange[]): string {
  const lines = linesOf(text);
  const offset = ({ line, character }: TextChange['range']['start']) =>
    textOf(lines, { start: { line: 0, character: 0 }, end: { line, character } }).length;
  return [...changes]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, text: put }) =>
        now.slice(0, offset(range.start)) + put + now.slice(offset(range.end)),
      text,
    );
}

describe('certainFix', () => {
  let parser: SubmissionParser;
  before(async () => {
    parser = await createParser(distRoot);
  });

  /** The text after the fix of the last function in it; null where none is offered. */
  function fixed(code: string, text: string, language: Language = 'python'): string | null {
    const path = language === 'python' ? '/hw.py' : '/hw.js';
    const implementation = parser.parse({ path, language, text }).implementations.at(-1)!;
    const fix = certainFix(code, { lines: linesOf(text), implementation }, l10n);
    return fix === null ? null : apply(text, fix.changes);
  }

  it('writes ** for every ^ of the function', () => {
    assert.equal(
      fixed('caret-power', `${numpy}def f(z):\n    return np.exp(z)/(1+np.exp(z))^2 - z^3\n`),
      `${numpy}def f(z):\n    return np.exp(z)/(1+np.exp(z))**2 - z**3\n`,
    );
  });

  it('copies the argument in front of all that might change it', () => {
    assert.equal(
      fixed('mutates-input', `${numpy}def f(z):\n    """Slope."""\n    z *= 1 - z\n    return z\n`),
      `${numpy}def f(z):\n    """Slope."""\n    z = np.array(z)\n    z *= 1 - z\n    return z\n`,
    );
    assert.equal(
      fixed(
        'mutates-input',
        `import numpy\nclass A:\n  def f(self, y):\n    y[0] = 1\n    return y\n`,
      ),
      `import numpy\nclass A:\n  def f(self, y):\n    y = numpy.array(y)\n    y[0] = 1\n    return y\n`,
    );
  });

  it('takes NumPy’s function for that of math', () => {
    assert.equal(
      fixed(
        'scalar-only',
        `import math\n${numpy}def f(z):\n    return 1 / math.cosh(z) * math.atan(z)\n`,
      ),
      `import math\n${numpy}def f(z):\n    return 1 / np.cosh(z) * np.arctan(z)\n`,
    );
  });

  it('returns what was computed', () => {
    assert.equal(
      fixed('no-return', `${numpy}def f(z):\n    t = np.tanh(z)\n    d = 1 - t**2  # slope\n`),
      `${numpy}def f(z):\n    t = np.tanh(z)\n    d = 1 - t**2  # slope\n    return d\n`,
    );
    assert.equal(
      fixed('no-return', `${numpy}def f(z):\n    t = np.tanh(z)\n    1 - t**2\n`),
      `${numpy}def f(z):\n    t = np.tanh(z)\n    return 1 - t**2\n`,
    );
    assert.equal(
      fixed(
        'no-return',
        'function tanhPrime(z) {\n  const t = Math.tanh(z);\n  1 - t * t;\n}\n',
        'javascript',
      ),
      'function tanhPrime(z) {\n  const t = Math.tanh(z);\n  return 1 - t * t;\n}\n',
    );
  });

  it('offers nothing where it is not certain', () => {
    assert.equal(fixed('returns-g', `${numpy}def f(z):\n    return np.tanh(z)\n`), null);
    assert.equal(fixed('caret-power', `${numpy}def f(z):\n    return z\n`), null);
    const cutOff = 'function tanhPrime(z) {\n  return\n    1 - Math.tanh(z) ** 2;\n}\n';
    assert.equal(fixed('no-return', cutOff, 'javascript'), null);
    // Without NumPy's name at hand, and with a function that NumPy has not.
    assert.equal(fixed('scalar-only', 'import math\ndef f(z):\n    return math.exp(z)\n'), null);
    assert.equal(
      fixed(
        'scalar-only',
        `import math\n${numpy}def f(z):\n    return math.erf(z) + math.exp(z)\n`,
      ),
      null,
    );
    assert.equal(fixed('mutates-input', 'def f(z):\n    z[0] = 1\n    return z\n'), null);
    assert.equal(fixed('mutates-input', `${numpy}def f(z): z *= 2; return z\n`), null);
  });
});
