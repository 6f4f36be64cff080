import { strict as assert } from 'node:assert';
import { toText } from '../../../src/report/text.ts';
import type { Report } from '../../../src/report/types.ts';
import { gallery, reportOf } from '../../support/report/gallery.ts';

const plain = (report: Report): string => toText(report, { color: false });

describe('the report in a terminal', () => {
  it('leads with the worst and ends with a summary', () => {
    const lines = plain(reportOf('correct', 'unstable', 'mixed'))
      .trimEnd()
      .split('\n');
    assert.match(lines[0]!, /^✗ hw1\.py:1 +sigmoid_prime +incorrect +0\/10$/);
    assert.equal(
      lines.at(-1),
      '2 of 3 functions passed · seed 9f3a04c1d2e5b687 · Python 3.11.7 and NumPy 2.3.1',
    );
  });

  it('says the sentence, the numbers and the slope by hand', () => {
    const text = plain(reportOf('mixed'));
    assert.match(text, /^ {4}One g\(z\) became z\. \[mixed-g-and-z\]$/m);
    assert.match(text, /^ {4}At z = 0: returned 0\.5, expected 0\.25\.$/m);
    assert.match(text, /^ {4}σ\(−0\.1\) = .* slope ≈ 0\.25; yours says 0\.5$/m);
  });

  it('stands in columns, whatever the names', () => {
    const heads = plain(reportOf(...Object.keys(gallery)))
      .split('\n')
      .filter(line => /\d+\/\d+$/.test(line));
    assert.equal(heads.length, Object.keys(gallery).length);
    const columns = heads.map(line => line.lastIndexOf(' '));
    assert.equal(new Set(columns).size, 1, heads.join('\n'));
  });

  it('keeps what is right to a line each', () => {
    assert.match(
      plain(reportOf('correct')),
      /^✓ hw1\.py:1 {2}tanh_prime {2}correct {2}10\/10\n\n1 of 1 function passed/,
    );
  });

  it('has colours only where they are asked for', () => {
    const escape = String.fromCharCode(27);
    assert.ok(!plain(reportOf('mixed', 'correct')).includes(escape));
    assert.ok(toText(reportOf('mixed', 'correct'), { color: true }).includes(`${escape}[31m`));
  });

  it('passes no escape sequence of a student’s program on', () => {
    const report = reportOf('raised');
    report.checks[0]!.surface.headline = 'before\u001b[2Jafter\u202e';
    report.problems.push({
      file: 'x\u0007.py',
      range: report.checks[0]!.range,
      message: 'a\nb',
      code: 'syntax',
    });
    assert.match(plain(report), /before�\[2Jafter�/);
    assert.match(plain(report), /x�\.py:1 {2}a�b/);
  });

  it('lists what could not be asked and what is not run', () => {
    const { range } = reportOf('mixed').checks[0]!;
    const report: Report = {
      ...reportOf(),
      runtime: {},
      problems: [{ file: 'a.py', range, message: 'Cannot be read.', code: 'unreadable' }],
      listed: [
        { file: 'b.py', function: 'f', range, exercise: null, reason: 'It takes two arguments.' },
      ],
    };
    assert.equal(
      plain(report),
      '! a.py:1  Cannot be read.\n\n· b.py:1  f  not checked\n    It takes two arguments.\n\nNo implementation was checked · seed 9f3a04c1d2e5b687\n',
    );
  });
});
