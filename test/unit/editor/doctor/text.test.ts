import assert from 'node:assert/strict';
import { doctorText } from '../../../../src/editor/doctor/text.ts';
import type { DoctorFacts } from '../../../../src/editor/doctor/text.ts';
import { l10n } from '../fixtures.ts';

const python = {
  language: 'python' as const,
  executable: '/opt/my python/bin/python3',
  version: '3.12.1',
  numpy: null,
  isolation: [
    { id: 'bubblewrap', active: false, detail: 'not | there\nat all' },
    { id: 'no-processes', active: true, detail: 'a check starts none' },
    { id: 'memory', active: true, detail: '1 GiB' },
  ],
};
const facts: DoctorFacts = {
  versions: { extension: '1.0.0', editor: '1.100.0', platform: 'linux x64' },
  isTrusted: true,
  languages: [
    { title: 'Python', info: python, problem: null, timings: { first: 123.4, next: 4.56 } },
  ],
  packs: [{ title: 'Week 1', id: 'course.week1', version: '2.0.0', mark: 'unsigned' }],
  badPacks: [{ path: '/hw/.gprime/bad', message: 'no such file' }],
};

describe('doctorText', () => {
  const text = doctorText(facts, l10n);

  it('names interpreters, and gives the command that installs what is missing', () => {
    assert.match(text, /Python 3\.12\.1: `\/opt\/my python\/bin\/python3`/);
    assert.match(text, /^"\/opt\/my python\/bin\/python3" -m pip install numpy$/m);
    const [language] = facts.languages;
    const onWindows = { ...python, executable: String.raw`C:\Users\Asha Rao\python.exe` };
    assert.match(
      doctorText({ ...facts, languages: [{ ...language!, info: onWindows }] }, l10n),
      /^& "C:\\Users\\Asha Rao\\python\.exe" -m pip install numpy$/m,
    );
    const whole = { ...python, numpy: '2.3.1' };
    const there = doctorText({ ...facts, languages: [{ ...language!, info: whole }] }, l10n);
    assert.match(there, /NumPy 2\.3\.1/);
    assert.doesNotMatch(there, /pip install/);
  });

  it('names protections with their state in words, one row each', () => {
    assert.match(text, /^\| bubblewrap \| ✗\u00a0missing \| not \\\| there at all \|$/m);
    assert.match(text, /^\| Starts no programs \| ✓\u00a0active \| a check starts none \|$/m);
    assert.match(text, /^\| Bounded memory \| ✓\u00a0active \| 1 GiB \|$/m);
  });

  it('gives timings and packs', () => {
    assert.match(text, /123 ms for the first check, then 4\.6 ms/);
    assert.match(text, /^- Week 1 \(`course\.week1` 2\.0\.0, unsigned\)$/m);
    assert.match(text, /^- ✗ `\/hw\/\.gprime\/bad`: no such file$/m);
  });

  it('says why there is nothing to say', () => {
    const problem = 'No Python was found.';
    const missing = { title: 'Python', info: null, problem, timings: null };
    assert.match(doctorText({ ...facts, languages: [missing] }, l10n), /No Python was found\./);
    const restricted = doctorText({ ...facts, isTrusted: false, languages: [] }, l10n);
    assert.match(restricted, /Restricted Mode/);
  });
});
