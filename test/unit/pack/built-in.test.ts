import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readBeyondPack, readBuiltInPack } from '../../../src/pack/built-in.ts';
import { readPack } from '../../../src/pack/read-pack.ts';

// The project's own folder has `packs/` where `dist` has its copy.
const root = join(import.meta.dirname, '../../..');

describe('the lecture’s pack', () => {
  it('has the two exercises, in terms of the pre-activation, for 10 points each', async () => {
    const pack = await readBuiltInPack(root);
    assert.deepEqual([pack.id, pack.builtIn, pack.signed], ['lecture', true, false]);
    assert.deepEqual(
      pack.exercises.map(exercise => exercise.id),
      ['sigmoid-derivative', 'tanh-derivative'],
    );
    for (const exercise of pack.exercises) {
      assert.equal(exercise.implementation.argument, 'pre-activation');
      assert.equal(
        Object.values(exercise.points).reduce((sum, points) => sum + points),
        10,
      );
      assert.deepEqual(Object.keys(exercise.starter), ['python', 'javascript', 'typescript']);
    }
    const [sigmoid, tanh] = pack.exercises.map(exercise => exercise.activation);
    assert.equal(sigmoid!.derivativeAt(0), 0.25);
    assert.equal(tanh!.derivativeAt(0), 1);
  });

  it('is refused under its id from anywhere else', async () => {
    await assert.rejects(
      readPack(join(root, 'packs/lecture')),
      /kept for the pack that comes with/,
    );
  });
});

describe('the pack beyond the lecture', () => {
  it('takes functions by a comment alone', async () => {
    const pack = await readBeyondPack(root);
    assert.deepEqual([pack.id, pack.builtIn, pack.exercises.length], ['beyond', false, 18]);
    for (const { implementation } of pack.exercises) assert.deepEqual(implementation.names, []);
  });
});
