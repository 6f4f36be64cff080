import assert from 'node:assert/strict';
import { checkStudentDerivation } from '../../../../src/activation/student-derivation.ts';
import { outcomeSentence, problemSentence } from '../../../../src/editor/derivation/sentences.ts';
import { l10n } from '../fixtures.ts';

const check = (lines: string[]) =>
  checkStudentDerivation(lines.join('\n'), { activation: null, mustReachDerivative: false });

describe('sentences on a student’s derivation', () => {
  it('name the z and both values where a line does not follow', () => {
    const { problem } = check(['g = z^2 + z', "g' = 2*z + 1", "g' = 2*z"]);
    assert.match(
      problemSentence(problem!, { showExpected: true }, l10n),
      /^This is not equal to what stands before it. At z = \S+: here \S+, before \S+\.$/,
    );
  });

  it('keep g′ to themselves where the pack hides it', () => {
    const problem = {
      kind: 'not-derivative' as const,
      range: { start: 0, end: 1 },
      z: 1,
      value: 0.5,
      expected: 0.25,
    };
    assert.match(problemSentence(problem, { showExpected: true }, l10n), /0\.25/);
    assert.doesNotMatch(problemSentence(problem, { showExpected: false }, l10n), /0\.25/);
    const slope = { ...problem, kind: 'not-slope' as const, previous: problem.range };
    assert.match(problemSentence(slope, { showExpected: true }, l10n), /the slope 0\.25/);
    assert.doesNotMatch(problemSentence(slope, { showExpected: false }, l10n), /0\.25/);
  });

  it('say how a derivation without a wrong line stands', () => {
    assert.equal(
      outcomeSentence(check([]), l10n),
      'There is no line of mathematics here to compare.',
    );
    const right = check(['g = z^2 + z', "g' = 2*z + 1"]);
    assert.equal(right.problem, null);
    assert.match(outcomeSentence(right, l10n), /^Each of \d+ expressions follows/);
    assert.match(
      outcomeSentence({ ...right, reachesDerivative: false }, l10n),
      /The last is not g′ yet\.$/,
    );
  });
});
