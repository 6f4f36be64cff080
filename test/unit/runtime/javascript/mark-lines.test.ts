import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import { markLines } from '../../../../src/runtime/javascript/mark-lines.ts';
import { linesPerModule } from '../../../../src/runtime/javascript/marks.ts';

/** Runs marked code with marks of its own; what it returns, and the marks. */
function run(code: string): { result: unknown; marks: number[] } {
  const marks = [-1, -1];
  const marked = compileFunction(markLines(code, 2), ['__gprimeMarks']) as (
    marks: number[],
  ) => unknown;
  const result = marked(marks);
  return { result, marks: marks.map(mark => (mark < 0 ? mark : mark - 2 * linesPerModule)) };
}

describe('markLines', () => {
  it('notes the loop that went round last and the return that was taken', () => {
    const code = `let n = 0;
for (let i = 0; i < 3; i++) n += i;
for (;;) { if (n++ > 5) break; }
do n++;
while (n < 10);
if (n > 3)
  return n;
return;`;
    assert.deepEqual(run(code), { result: 10, marks: [4, 6] });
  });

  it('leaves lines where they are and meaning as it was', () => {
    const code = `const text = \`for (;;) { while (1) return }\`; // while (1) return
const re = /while (x) return/;
let sum = 0;
for (const x of [1, 2]) sum += x;
for (const k in { a: 1 }) sum += k.length;
const o = { while: 1, return: 2, for: (a) => a };
const g = function () { return }
const h = () => { return (
  sum + o.for(o.while)
) };
return h() + (g() ?? 1) + text.length + re.source.length;`;
    const marked = markLines(code, 0);
    assert.equal(marked.split('\n').length, code.split('\n').length);
    const plain = compileFunction(code) as () => unknown;
    assert.equal(run(code).result, plain());
  });
});
