import assert from 'node:assert/strict';
import { PackError } from '../../../src/pack/problems.ts';
import { draft, read, refusal, refused, withField, type Draft } from './draft.ts';

/** The draft about another activation, without the misconceptions of the first. */
function about(activation: object): Draft {
  const document = withField('exercises.0.activation', activation);
  return withField('exercises.0.misconceptions', [], document);
}

describe('a hostile pack.json', () => {
  it('has no numbers that are not', () => {
    for (const value of ['NaN', 'Infinity', '-Infinity'])
      assert.match(
        refusal(JSON.stringify(draft()).replace('"values":6', `"values":${value}`)),
        /expected a value/,
      );
    const huge = JSON.stringify(draft()).replace('"values":6', '"values":1e999');
    assert.match(refusal(huge), /points\.values: found Infinity, allowed: a number from 0 to 1000/);
    refused(
      'exercises.0.tolerance',
      { rtol: 'NaN' },
      'exercises[0].tolerance.rtol: found "NaN", allowed: a number from 0 to 0.1',
    );
    refused(
      'exercises.0.tolerance',
      { atol: 1e300 },
      'exercises[0].tolerance.atol: found 1e+300, allowed: a number from 0 to 0.1',
    );
  });

  it('has no names that JavaScript’s objects inherit', () => {
    for (const name of [
      'constructor',
      'toString',
      'hasOwnProperty',
      '__proto__',
      '__defineGetter__',
    ])
      assert.match(
        refusal(withField('exercises.0.implementation.names', [name])),
        /names\[0\]: found ".*", allowed: any name but those of JavaScript’s own objects/,
      );
    assert.match(refusal(withField('id', 'constructor')), /id: found "constructor"/);
    assert.match(
      refusal(withField('exercises.0.activation.parameters', { constructor: 1 })),
      /parameters\.constructor/,
    );
    assert.match(refusal('{"__proto__": {"format": 1}}'), /may not be named "__proto__"/);
    for (const text of ['constructor', '__proto__', 'z.constructor', 'toString(z)'])
      assert.match(refusal(withField('exercises.0.activation.g', text)), /activation\.g: found/);
    assert.equal(Object.hasOwn(Object.prototype, 'format'), false);
  });

  it('has no characters that hide or turn what a person reads', () => {
    for (const character of [
      '\u202e',
      '\u2066',
      '\u200b',
      '\u0007',
      '\u001b',
      '\u0085',
      '\ud800',
      '\ufeff',
    ])
      assert.match(
        refusal(withField('title', `Week${character}1`)),
        /title: found "Week\\+u[0-9A-Fa-f]{4}1", allowed: text without control characters \(it holds U\+[0-9A-F]{4}\)$/,
      );
    assert.match(refusal(withField('id', 'a\u202eb')), /id: found "a\\u202Eb"/);
    assert.match(
      refusal(draft(), { 'starter/sigmoid.py': 'x = 1 # \u202e } \n' }),
      /it holds U\+202E/,
    );
  });

  it('has no sizes without bound', () => {
    assert.match(
      refusal(withField('title', 'x'.repeat(100_000))),
      /title: found "x{1,60}…, allowed/,
    );
    assert.match(
      refusal(withField('exercises.0.implementation.names', Array(10_000).fill('a'))),
      /at most 32|1 to 32 names/,
    );
    assert.match(
      refusal(`{"title": "${'x'.repeat(300_000)}"}`),
      /“pack\.json” is longer than 256 KB/,
    );
    const deep = `{"x-a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    assert.match(refusal(deep), /nested deeper than 32/);
    const many = Array.from({ length: 50 }, (_, index) => [`unknown${index}`, 1]);
    assert.match(refusal({ ...draft(), ...(Object.fromEntries(many) as Draft) }), /… and 40 more$/);
  });

  it('has no condition without z that is never decided', () => {
    const g = 'if(pi > 3, 2 * z, if(1 > 2, z, 0.5))';
    const pack = read(about({ name: 'line', g }));
    assert.equal(pack.exercises[0]!.activation.derivativeAt(1), 2);
  });

  it('has no expression that never ends', () => {
    for (const g of [
      '('.repeat(249) + 'z' + ')'.repeat(249),
      'exp('.repeat(100) + 'z' + ')'.repeat(100),
      'z' + '^9'.repeat(200),
      'z' + '*z'.repeat(240),
      '9^9^9^9^z',
      'abs('.repeat(90) + 'z' + ')'.repeat(90),
    ]) {
      try {
        read(about({ name: 'x', g }));
      } catch (error) {
        assert.ok(error instanceof PackError, String(error));
      }
    }
  });
});
