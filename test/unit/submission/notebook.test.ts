import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinCells } from '../../../src/submission/notebook.ts';
import { condensed, cut, implementation, parse, textIn } from './parsing.ts';

const code = (source: string) => ({ language: 'python', source });
const prose = (source: string) => ({ language: 'markdown', source });
const readable = (source: string) => parse(source).syntaxError;

describe('joinCells', () => {
  it('joins Python cells line by line', () => {
    const { text } = joinCells([
      code('x = 1\ny = 2'),
      prose('# no'),
      code('%%bash\nls'),
      code('z = 3'),
    ]);
    assert.equal(text, 'x = 1\ny = 2\nz = 3');
  });

  it('maps ranges to cells and positions back', () => {
    const cells = [prose('σ'), code('import math'), code('%%time\ndef f(z):\n    return z')];
    const joined = joinCells(cells);
    const { nameRange, bodyRange } = implementation(joined.text);
    const name = joined.toCell(nameRange);
    assert.equal(name?.cell, 2);
    assert.equal(textIn(cells[2]!.source, name.range), 'f');
    const body = joined.toCell(bodyRange);
    assert.equal(textIn(cells[2]!.source, body!.range), 'return z');
    assert.deepEqual(joined.toText(2, name.range.start), nameRange.start);
    assert.equal(joined.toText(0, { line: 0, character: 0 }), null);
    assert.equal(joined.toText(1, { line: 1, character: 0 }), null);
  });

  it('ends a range over two cells with the first', () => {
    const joined = joinCells([code('a = 1\nbcd = 2'), code('e = 3')]);
    assert.deepEqual(
      joined.toCell({ start: { line: 1, character: 2 }, end: { line: 2, character: 1 } }),
      { cell: 0, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } } },
    );
    assert.equal(
      joined.toCell({ start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }),
      null,
    );
  });

  it('maps every position of every cell there and back', () => {
    const line = fc.constantFrom('x = 1', '', '%time', 'def f(z):', '    return z', '"""', 'σ = 2');
    const cell = fc.record({
      language: fc.constantFrom('python', 'python', 'markdown'),
      source: fc.array(line, { maxLength: 5 }).map(lines => lines.join('\n')),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), cells => {
        const joined = joinCells(cells, readable);
        let lineCount = 0;
        cells.forEach(({ language, source }, index) => {
          source.split('\n').forEach((text, at) => {
            const position = { line: at, character: text.length };
            const there = joined.toText(index, position);
            if (language !== 'python') assert.equal(there, null);
            else {
              assert.equal(there?.line, lineCount++);
              assert.deepEqual(joined.toCell({ start: there, end: there }), {
                cell: index,
                range: { start: position, end: position },
              });
            }
          });
        });
        if (lineCount > 0) assert.equal(joined.text.split('\n').length, lineCount);
      }),
    );
  });

  it('leaves out cells that are not Python, and says where', () => {
    const joined = joinCells(
      [code('x = (1'), code('def f(z): return z'), code('for in x')],
      readable,
    );
    assert.equal(joined.text, '\ndef f(z): return z\n');
    assert.deepEqual(
      joined.unreadable.map(each => each.cell),
      [0, 2],
    );
    assert.equal(implementation(joined.text).name, 'f');
  });

  it('lets later definitions win and needs nothing that only runs', async () => {
    const { text } = joinCells([
      code('import numpy as np\n%matplotlib inline\nimport matplotlib.pyplot as plt'),
      code('def g(z): return 0'),
      code('g(1)\nfor i in range(3): print(g(i))'),
      code('%%time\ndef g(z): return 1 / (1 + np.exp(-z))'),
      code('files = !ls\nplt.plot(files)'),
      code('def f(z):\n    return g(z) * (1 - g(z))\nf(2)'),
    ]);
    const program = await cut(text, 'f');
    assert.equal(
      condensed(program.modules[0]!.source),
      'import numpy as np\ndef g(z): return 0\ndef g(z): return 1 / (1 + np.exp(-z))\n' +
        'def f(z):\n    return g(z) * (1 - g(z))',
    );
  });

  it('makes an empty text of no cells', () => {
    assert.equal(joinCells([]).text, '');
  });
});
