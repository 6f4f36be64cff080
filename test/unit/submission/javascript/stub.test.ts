import assert from 'node:assert/strict';
import { implementation } from '../parsing.ts';

const isStub = (text: string) => implementation(text, 'f', 'typescript').isStub;

describe('stubs in JavaScript', () => {
  for (const body of [
    '',
    '// TODO',
    '/* write your code here */',
    'return;',
    'return undefined;',
    'return null;',
    'throw new Error("not implemented");',
    "throw new Error('Not implemented yet');",
    'throw new NotImplementedError();',
    "'use strict'; throw 'TODO';",
    '// TODO\nreturn 0;',
    'return NaN; // TODO',
    'const result = 0; // your code here\nreturn result;',
    'let ds = null; return ds;',
    'let ds; return ds;',
    'let out = []; /* TODO */ return out;',
  ])
    it(`knows ${JSON.stringify(body)}`, () =>
      assert.equal(isStub(`function f(z) { ${body}\n}`), true));

  for (const body of [
    'return 0;',
    'return z * (1 - z); // TODO check',
    'throw new RangeError("z");',
    'z * (1 - z);',
    'const s = g(z);',
    'const s = 0; return s;',
    'console.log(z);',
  ])
    it(`takes ${JSON.stringify(body)} as written`, () =>
      assert.equal(isStub(`function f(z) { ${body}\n}`), false));

  it('knows arrows of nothing', () => {
    assert.equal(isStub('const f = z => {};'), true);
    assert.equal(isStub('const f = z => undefined;'), true);
    assert.equal(isStub('const f = z => 0;'), false);
  });
});
