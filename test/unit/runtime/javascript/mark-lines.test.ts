import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import { markLines } from '../../../../src/runtime/javascript/mark-lines.ts';
import {
  lineOf,
  lookName,
  loopSlot,
  Marks,
  marksName,
  returnSlot,
} from '../../../../src/runtime/javascript/marks.ts';

/** Runs marked code with marks of its own: what it returns, the loop and the return it was in last. */
function run(code: string, marks: Marks, moduleIndex = 2) {
  const marked = compileFunction(markLines(code, moduleIndex), [marksName, lookName]) as (
    slots: Int32Array,
    look: () => void,
  ) => unknown;
  const result = marked(marks.slots, marks.look);
  const line = (slot: number) => lineOf(marks.slots[slot]!);
  return { result, loop: line(loopSlot), return: line(returnSlot) };
}

function neverOverdue(): Marks {
  const marks = new Marks(() => {
    throw new Error('overdue');
  });
  marks.begin(60_000);
  return marks;
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
    assert.deepEqual(run(code, neverOverdue()), { result: 10, loop: 4, return: 6 });
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
    assert.equal(run(code, neverOverdue()).result, plain());
  });

  it('goes round as often as before on the first line of the first module', () => {
    const code = 'let n = 0; for (;;) { if (n++ > 99) break; } while (n < 200) n++; return n;';
    assert.equal(run(code, neverOverdue(), 0).result, 200);
  });

  it('looks at the clock in every kind of loop that can be endless', () => {
    for (const loop of ['for (;;);', 'for (; true; );', 'while (true);', 'do; while (true)']) {
      const marks = new Marks(() => {
        throw new Error('overdue');
      });
      marks.begin(0);
      assert.throws(() => run(`\n${loop}`, marks), /overdue/, loop);
      assert.equal(lineOf(marks.slots[loopSlot]!), 1);
    }
  });
});
