import assert from 'node:assert/strict';
import { implementation } from './parsing.ts';

/** What the returns of `f` are said to give back. */
const returnedBy = (text: string, language?: 'javascript' | 'typescript'): string[] =>
  implementation(text, 'f', language).returns.map(each => each.text);

describe('what a return gives back', () => {
  it('is what a name was made of, where it is made and returned and nothing else', () => {
    assert.deepEqual(returnedBy('def f(z):\n  s = g(z)\n  d = s * (1 + s)\n  return d'), [
      's * (1 + s)',
    ]);
    assert.deepEqual(returnedBy('def f(z):\n  d: float = z * z\n  return d'), ['z * z']);
    assert.deepEqual(returnedBy('function f(z) { const d = z * 2; return d; }', 'javascript'), [
      'z * 2',
    ]);
    assert.deepEqual(
      returnedBy(
        'const f = (z: number): number => { let d: number; d = z * 2; return d; };',
        'typescript',
      ),
      ['d'],
    );
  });

  it('is the name itself where it is changed, used, bound twice or a parameter', () => {
    for (const body of [
      'd = z\n  d *= 2\n  return d',
      'd = z * z\n  d[0] = 1\n  return d',
      'if z > 0:\n    d = z\n  else:\n    d = 1\n  return d',
      'for d in z:\n    pass\n  return d',
      'd += 1\n  return d',
      'd, e = z\n  return d',
    ])
      assert.deepEqual(returnedBy(`def f(z):\n  ${body}`), ['d'], body);
    assert.deepEqual(returnedBy('def f(z):\n  return z'), ['z']);
  });
});
