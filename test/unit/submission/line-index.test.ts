import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/submission/line-index.ts';

describe('LineIndex', () => {
  it('counts lines at \\n, \\r\\n and \\r', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(lines.positionAt(7), { line: 3, character: 0 });
  });

  it('counts characters in UTF-16 code units', () => {
    const lines = new LineIndex('😀 = 1\nσ′ = 2');
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 3 });
    assert.deepEqual(lines.positionAt(10), { line: 1, character: 3 });
  });

  it('gives every offset a position that leads back to it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'σ', '😀', '\t') });
    fc.assert(
      fc.property(text, source => {
        const lines = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++)
          assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
      }),
    );
  });
});
