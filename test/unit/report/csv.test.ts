import { strict as assert } from 'node:assert';
import { toCsv } from '../../../src/report/csv.ts';
import { reportOf } from '../../support/report/gallery.ts';

const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('the points as CSV', () => {
  it('has a row a check, with what a gradebook needs', () => {
    const [head, ...rows] = toCsv(reportOf('correct', 'mixed'), []).split('\r\n');
    assert.equal(head, 'file,function,exercise,result,score,maxScore,misconception,message');
    assert.ok(
      rows.includes(
        'hw1.py,sigmoid_prime,sigmoid-derivative,incorrect,0,10,mixed-g-and-z,One g(z) became z.',
      ),
    );
    assert.ok(rows.includes('hw1.py,tanh_prime,tanh-derivative,correct,10,10,,'));
    assert.equal(rows.at(-1), '');
  });

  it('gives no points, not even 0, to what was not checked, in order of the files', () => {
    const report = reportOf('correct');
    report.problems.push({
      file: 'a.py',
      range: whole,
      message: 'is not UTF-8.',
      code: 'unreadable',
    });
    report.listed.push({
      file: 'b.py',
      function: 'f',
      range: whole,
      exercise: null,
      reason: 'Nested.',
    });
    const rows = toCsv(report, ['z.py']).split('\r\n').slice(1, -1);
    assert.deepEqual(
      rows.filter(row => !row.startsWith('hw1')),
      ['a.py,,,problem,,,,is not UTF-8.', 'b.py,f,,not-run,,,,Nested.', 'z.py,,,not-found,,,,'],
    );
    assert.match(rows[2]!, /^hw1\.py,/);
  });

  it('quotes as RFC 4180 has it, and starts no formula', () => {
    const report = reportOf();
    const message = 'a "b", c\nd';
    report.problems.push({ file: '=cmd()', range: whole, message, code: 'unreadable' });
    const row = toCsv(report, []).split('\r\n')[1];
    assert.equal(row, `'=cmd(),,,problem,,,,"a ""b"", c�d"`);
  });
});
