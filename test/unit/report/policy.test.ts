import { strict as assert } from 'node:assert';
import { buildCheck } from '../../../src/report/build.ts';
import type { Check } from '../../../src/report/types.ts';
import type { FeedbackPolicy } from '../../../src/pack/types.ts';
import { inputOf, misconceptionOf } from '../../support/report/fixtures.ts';

/** σ(z)/3, whose numbers occur nowhere else. */
const third = (z: number): number => 1 / (1 + Math.exp(-z)) / 3;

function check(feedback: FeedbackPolicy): Check {
  return buildCheck(
    inputOf('sigmoid(z) / 3', third, {
      pack: { feedback, derivation: 'never' },
      grade: {
        misconception: misconceptionOf('constant-factor', {
          formula: 'σ(z)/3',
          constant: 1 / 3,
          step: 'S2',
        }),
        output: { stdout: 'printed 0.166', stderr: '', truncated: false },
        region: { kind: 'above', from: 4.5, to: null },
        warnings: [{ category: 'W', message: 'at 4.5', path: 'hw1.py', line: 1 }],
      },
    }),
  );
}

describe('feedback policies', () => {
  it('full shows everything', () => {
    const { surface, counterexample, misconception } = check('full');
    assert.equal(counterexample!.expected, 0.25);
    assert.equal(misconception!.formula, 'σ(z)/3');
    assert.ok(surface.curve !== null && surface.mismatches !== null && surface.tangent !== null);
    assert.ok(surface.copyAsTest !== null && surface.slopeByHand !== null);
  });

  it('input keeps the expected value, the reference curve, the table and the test out of the model', () => {
    const { surface, counterexample, misconception } = check('input');
    assert.deepEqual(misconception, { id: 'constant-factor', formula: null, alternatives: [] });
    assert.equal(counterexample!.z, 0);
    assert.equal(counterexample!.expected, null);
    for (const hidden of ['curve', 'mismatches', 'tangent', 'copyAsTest', 'slopeByHand'] as const)
      assert.equal(surface[hidden], null, hidden);
    assert.equal(surface.hints.length, 2);
  });

  it('input says nothing from which the expected value follows', () => {
    const text = JSON.stringify(check('input'));
    assert.doesNotMatch(text, /0\.25\b|0\.333|expected 0/);
  });

  it('verdict leaves the verdict and the names of the properties', () => {
    const { surface, counterexample, misconception, properties, diagnostics } = check('verdict');
    assert.equal(counterexample, null);
    assert.equal(misconception, null);
    assert.deepEqual(surface.hints, []);
    assert.deepEqual(surface.explanation, []);
    assert.deepEqual(surface.failures, []);
    assert.equal(surface.region, null);
    assert.deepEqual(properties.map(({ message }) => message).slice(0, 2), [
      'Does not hold.',
      'Holds.',
    ]);
    assert.deepEqual(diagnostics[0]!.range, {
      start: { line: 0, character: 4 },
      end: { line: 0, character: 17 },
    });
    assert.equal(diagnostics[0]!.code, 'incorrect');
  });

  it('verdict holds no input, no value, no output and no warning anywhere', () => {
    const { surface, ...contract } = check('verdict');
    const text = JSON.stringify({ ...contract, ...surface, tolerance: null, definition: null });
    for (const secret of [/0\.25/, /0\.1666/, /4\.5/, /printed/, /z = /, /constant/, /S2/])
      assert.doesNotMatch(text, secret);
  });

  it('verdict still says why a file cannot be loaded, but not what an exception may have quoted', () => {
    const failed = (kind: 'syntax' | 'raised', message: string): Check =>
      buildCheck(
        inputOf('z', () => NaN, {
          pack: { feedback: 'verdict' },
          grade: {
            verdict: 'error',
            counterexample: null,
            failure: {
              kind,
              type: kind === 'syntax' ? 'SyntaxError' : 'ValueError',
              message,
              frames: [],
            },
          },
        }),
      );
    assert.match(failed('syntax', "'(' was never closed").surface.headline, /never closed/);
    assert.doesNotMatch(JSON.stringify(failed('raised', 'bad input 4.5')), /4\.5/);
  });
});
