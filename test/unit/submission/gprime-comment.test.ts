import assert from 'node:assert/strict';
import type { Language } from '../../../src/submission/types.ts';
import { implementation, textIn } from './parsing.ts';

function commentOf(text: string, language: Language = 'python', name = 'f') {
  const { comment } = implementation(text, name, language);
  if (!comment) return null;
  const said = comment.silenced
    ? 'none'
    : [comment.pack, comment.exercise].filter(Boolean).join('/');
  return [said, textIn(text, comment.range)];
}

describe('gprime: comments', () => {
  const asked = ['ex', 'gprime: ex'];
  const python: [string, string, string[] | null][] = [
    ['on the line', 'def f(z): # gprime: ex\n  return z', asked],
    ['above', '# gprime: ex\ndef f(z): return z', asked],
    ['above among other comments', '# gprime: ex\n# the slope\ndef f(z): return z', asked],
    ['above a decorator', '# gprime: ex\n@vec\ndef f(z): return z', asked],
    ['between decorator and def', '@vec\n# gprime: ex\ndef f(z): return z', asked],
    ['on a long signature', 'def f(\n  z,  # gprime: ex\n):\n  return z', asked],
    ['above a lambda', '# gprime: ex\nf = lambda z: z', asked],
    [
      'with a pack',
      '# gprime: my.pack/ex\ndef f(z): return z',
      ['my.pack/ex', 'gprime: my.pack/ex'],
    ],
    ['that silences', 'def f(z):  # gprime: none\n  return z', ['none', 'gprime: none']],
    ['with words around', '# homework 1, gprime: ex (part b)\ndef f(z): return z', asked],
    ['without a space', '#gprime:ex\ndef f(z): return z', ['ex', 'gprime:ex']],
    ['the nearest of two', '# gprime: other\n# gprime: ex\ndef f(z): return z', asked],
    ['not past a blank line', '# gprime: ex\n\ndef f(z): return z', null],
    ['not past code', '# gprime: ex\nx = 1\ndef f(z): return z', null],
    ['not in the body', 'def f(z):\n  # gprime: ex\n  return z', null],
    ['not in a string', '"gprime: ex"\ndef f(z): return z', null],
    ['not from the line of another', 'x = 1 # gprime: ex\ndef f(z): return z', null],
  ];
  for (const [title, text, expected] of python)
    it(`is found ${title}`, () => assert.deepEqual(commentOf(text), expected));

  const javascript: [string, string, string[] | null][] = [
    ['//', '// gprime: ex\nexport const f = z => z;', asked],
    ['at the end of the line', 'const f = z => z; // gprime: ex', asked],
    ['/* */', '/* gprime: ex */\nfunction f(z) {}', asked],
    ['before the name', 'function /* gprime: ex */ f(z) {}', asked],
    ['in JSDoc', '/**\n * Slope.\n * gprime: ex\n */\nexport function f(z) {}', asked],
    ['above JSDoc', '// gprime: ex\n/** Slope. */\nfunction f(z) {}', asked],
    ['ended at once', '/*gprime: ex*/ const f = z => z;', asked],
  ];
  for (const [title, text, expected] of javascript)
    it(`is found in JavaScript: ${title}`, () =>
      assert.deepEqual(commentOf(text, 'javascript'), expected));

  it('is found in a class and in an object', () => {
    const text = 'class A {\n  // gprime: ex\n  f(z) {}\n}';
    assert.deepEqual(commentOf(text, 'javascript', 'A.f'), asked);
    const object = 'const o = {\n  // gprime: ex\n  f(z) {},\n};';
    assert.deepEqual(commentOf(object, 'javascript', 'o.f'), asked);
  });

  it('belongs to the range of the implementation', () => {
    const text = '# gprime: ex\ndef f(z): return z';
    assert.deepEqual(implementation(text).range.start, { line: 0, character: 2 });
  });
});
