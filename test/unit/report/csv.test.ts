import { strict as assert } from 'node:assert';
import { toCsv } from '../../../src/report/csv.ts';
import { reportOf } from '../../support/report/gallery.ts';

const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('the points as CSV', () => {
  it('has a row a check, with what a gradebook needs', () => {
    const report = reportOf('correct', 'mixed');
    const { seed } = report.checks[0]!.surface;
    const [head, ...rows] = toCsv(report, []).split('\r\n');
    // Excel reads UTF-8 where a byte order mark says so.
    assert.equal(
      head,
      '\uFEFFfile,function,exercise,result,score,maxScore,misconception,message,seed',
    );
    assert.ok(
      rows.includes(
        `hw1.py,sigmoid_prime,sigmoid-derivative,incorrect,0,10,mixed-g-and-z,"One g(z) became z. At z = 0: returned 0.5, expected 0.25.",${seed}`,
      ),
      rows.join('\n'),
    );
    assert.ok(rows.includes(`hw1.py,tanh_prime,tanh-derivative,correct,10,10,,,${seed}`));
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
    const rows = toCsv(report, [
      { file: 'y.zip', message: 'An archive.' },
      { file: 'z.py', message: '' },
    ])
      .split('\r\n')
      .slice(1, -1);
    assert.deepEqual(
      rows.filter(row => !row.startsWith('hw1')),
      [
        'a.py,,,problem,,,,is not UTF-8.,',
        'b.py,f,,not-run,,,,Nested.,',
        'y.zip,,,not-found,,,,An archive.,',
        'z.py,,,not-found,,,,,',
      ],
    );
    assert.match(rows[2]!, /^hw1\.py,/);
  });

  it('quotes as RFC 4180 has it, and starts no formula', () => {
    const report = reportOf();
    const message = 'a "b", c\nd';
    report.problems.push({ file: '=cmd()', range: whole, message, code: 'unreadable' });
    const row = toCsv(report, []).split('\r\n')[1];
    assert.equal(row, `'=cmd(),,,problem,,,,"a ""b"", c�d",`);
  });
});
