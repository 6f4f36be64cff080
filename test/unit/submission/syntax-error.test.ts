import assert from 'node:assert/strict';
import type { Language } from '../../../src/submission/types.ts';
import { parse, textIn } from './parsing.ts';

describe('syntax errors', () => {
  const cases: [Language, string, number][] = [
    ['python', 'def f(z):\n    return z * (1 - z\n', 1],
    ['python', 'def f(z)\n    return z\n', 0],
    ['python', 'def f(z):\n    return z * / z\n', 1],
    ['python', 'x = 1\n\ny = = 2\n', 2],
    ['python', 'def f(z):\n    s = [1, 2\n    return s\n', 1],
    ['javascript', 'function f(z) { return z * (1 - z; }', 0],
    ['javascript', 'const f = z => {\n  return z;\n', 1],
    ['typescript', 'const f = (z: number => z;', 0],
  ];
  for (const [language, text, line] of cases)
    it(`are found in ${JSON.stringify(text)}`, () => {
      const error = parse(text, language).syntaxError;
      assert.ok(error, 'no error');
      assert.equal(error.range.start.line, line);
      assert.match(error.message, /^\p{Lu}.*\.$/u);
      assert.ok(error.message.length <= 140);
    });

  it('say where a colon is missing, whatever stands above it', () => {
    for (const [text, line] of [
      ['import math\n\ndef f(z)\n    return z\n', 2],
      ['def f(z):\n    if z > 0  # right\n        return 1\n    return 0\n', 1],
      ['def f(z):\n    if z > 0:\n        return 1\n    else\n        return 0\n', 3],
    ] as const) {
      const { range, message } = parse(text).syntaxError!;
      assert.equal(range.start.line, line, text);
      assert.equal(message, 'A colon is missing at the end of this line.');
    }
  });

  it('say which bracket is open', () => {
    const text = 'def f(z):\n    return z * (1 - z\n';
    assert.match(parse(text).syntaxError?.message ?? '', /`[()]`/);
  });

  it('stay on one line', () => {
    const text = 'x = (\n\n\ndef f(z):\n    return z\n';
    const { range } = parse(text).syntaxError!;
    assert.equal(range.start.line, range.end.line);
    assert.doesNotMatch(textIn(text, range), /\n/);
  });

  it('are not seen in valid code', () => {
    const python =
      'match z:\n    case [a, *b] if (n := len(b)) > 1:\n        print(f"{a!r:>{n}} {b}")\n' +
      'async def f(): return [x async for x in y]\ntype A[T] = list[T]\n';
    assert.equal(parse(python).syntaxError, null);
    const typescript =
      'const f = <T,>(z: T): T => z!; enum A { B = 1 }\nclass C<T> { accessor x = 1; }\n';
    assert.equal(parse(typescript, 'typescript').syntaxError, null);
  });

  it('leave the functions that can be read', () => {
    const text = 'def f(z):\n    return z\n\ndef g(z):\n    return (z\n';
    assert.ok(parse(text).implementations.some(each => each.name === 'f'));
  });

  it('are none in empty files and files of blanks', () => {
    for (const text of ['', '\n\n', '\uFEFF', '  \r\n'])
      assert.equal(parse(text).syntaxError, null, JSON.stringify(text));
  });
});
