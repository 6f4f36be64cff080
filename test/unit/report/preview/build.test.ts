import assert from 'node:assert/strict';
import { parsePreviewAnswer } from '../../../../src/report/preview/messages.ts';
import type { PreviewMisconception } from '../../../../src/report/preview/types.ts';
import { newPreview, shippedPreview } from '../../../support/report/preview.ts';

/** The one exercise of a new pack with these misconceptions in place of its own. */
function misconceptions(...formulas: string[]): PreviewMisconception[] {
  const preview = newPreview(text => {
    const pack = JSON.parse(text) as { exercises: { misconceptions: object[] }[] };
    pack.exercises[0]!.misconceptions = formulas.map((formula, i) => ({ id: `m-${i}`, formula }));
    return JSON.stringify(pack);
  });
  return preview.exercises[0]!.misconceptions;
}

describe('buildPreview', () => {
  it('holds what students read, the mathematics, and what comes with it', () => {
    const { id, exercises, facts } = newPreview();
    const [exercise] = exercises;
    assert.equal(id, 'course.week-2');
    assert.match(facts.join(' '), /At most 2 hints/);
    assert.match(exercise!.statement, /<h1>Derivative of softplus<\/h1>/);
    assert.match(exercise!.facts[0]!, /^`softplus_prime\(z\)` in Python\.$/);
    assert.match(
      exercise!.facts[1]!,
      /^10 points: values 6, tails 1, element-wise 2 and purity 1\.$/,
    );
    assert.equal(exercise!.derivation.at(-1)!.text, 'g′(z) = σ(z)');
    assert.ok(exercise!.derivation.every(({ mathml }) => mathml.startsWith('<math')));
    const middle = exercise!.z.indexOf(0);
    assert.deepEqual([exercise!.g[middle], exercise!.slope[middle]], [0.693147, 0.5]);
    const [wrong] = exercise!.misconceptions;
    assert.deepEqual(
      [wrong!.id, wrong!.hints.length, wrong!.fault],
      ['lost-inner-derivative', 2, null],
    );
    assert.equal(wrong!.values[0], 0.997527);
  });

  it('marks misconceptions that are g′ itself, another one, or within the tolerance', () => {
    const faults = (...formulas: string[]) => misconceptions(...formulas).map(({ fault }) => fault);
    assert.deepEqual(faults('g', 'exp(z) / (1 + exp(z))', 'log(1 + exp(z)) + 0 * z'), [
      null,
      'This is softplus′ itself, and no mistake.',
      'No input tells this from m-0.',
    ]);
    assert.deepEqual(faults('dg + 5e-7', 'dg + 2e-5'), [
      'This passes: it is nowhere further off than the tolerance allows.',
      null,
    ]);
  });

  it('breaks the line of g′ at a kink, where it jumps', async () => {
    const { exercises } = await shippedPreview('beyond');
    const relu = exercises.find(({ id }) => id === 'relu-derivative')!;
    const at = relu.z.indexOf(0);
    assert.deepEqual(relu.slope.slice(at - 1, at + 2), [0, null, 1]);
    assert.equal(relu.g[at], 0);
  });

  it('is valid where it leaves its thread, for every shipped pack', async () => {
    for (const name of ['lecture', 'beyond']) {
      const preview = await shippedPreview(name);
      assert.deepEqual(parsePreviewAnswer({ kind: 'preview', preview }), {
        kind: 'preview',
        preview,
      });
      assert.ok(JSON.stringify(preview).length < 1_000_000);
    }
  });
});
