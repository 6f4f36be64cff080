import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonSyntaxError, parseJson } from '../../../src/pack/json-text.ts';

function failure(text: string): JsonSyntaxError {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error;
    throw error;
  }
  assert.fail(`${text} was accepted`);
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), text => {
        fc.pre(!text.includes('__proto__'));
        assert.deepEqual(parseJson(text), JSON.parse(text));
        const spaced = JSON.stringify(JSON.parse(text), null, '\t');
        assert.deepEqual(parseJson(spaced), JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and a field given twice', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, insert) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + insert + text.slice(place + 1);
        let expected: unknown;
        try {
          expected = JSON.parse(changed);
        } catch {
          assert.throws(() => parseJson(changed), JsonSyntaxError);
          return;
        }
        try {
          assert.deepEqual(parseJson(changed), expected);
        } catch (error) {
          assert.ok(error instanceof JsonSyntaxError);
          assert.match(error.message, /given twice|__proto__/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('names the line and column, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const error = failure(['{', '  "id": "x",', '  "n" 1', '}'].join(end));
      assert.deepEqual([error.line, error.column], [3, 7]);
      assert.equal(error.message, 'line 3, column 7: expected ":" after the field name, found "1"');
    }
  });

  it('says what is wrong in words', () => {
    assert.match(failure('{"a": 1,}').message, /field name in double quotes, found "}"/);
    assert.match(failure("{'a': 1}").message, /field name in double quotes, found "'"/);
    assert.match(failure('[1, 2').message, /expected "," or "]", found the end/);
    assert.match(failure('[1] 2').message, /expected the end, found "2"/);
    assert.match(failure('{"a": nul}').message, /expected a value, found "n"/);
    assert.match(failure('{"a": "b\n"}').message, /text in double quotes that does not end/);
    assert.match(failure('').message, /line 1, column 1: expected a value, found the end/);
  });

  it('skips a byte order mark', () => {
    assert.deepEqual(parseJson('\ufeff{}'), {});
  });

  it('refuses names that would change an object, and deep nesting', () => {
    assert.match(failure('{"__proto__": {"polluted": 1}}').message, /may not be named/);
    assert.match(failure('{"a": 1, "a": 2}').message, /line 1, column 10: .*given twice/);
    assert.match(failure('['.repeat(100_000)).message, /nested deeper than 32/);
    assert.match(failure('{"a":'.repeat(100_000)).message, /nested deeper than 32/);
  });
});
