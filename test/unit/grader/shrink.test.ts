import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shrink } from '../../../src/grader/shrink.ts';

/** Shrinks what fails where `fails` says so, from the given z; counts the batches. */
async function shrinkFrom(fails: (z: number) => boolean, z: number[]) {
  let batches = 0;
  const simplest = await shrink(
    z.filter(fails).map(x => ({ z: x })),
    batch => {
      batches++;
      return Promise.resolve(Array.from(batch, x => ({ z: x, fails: fails(x), point: { z: x } })));
    },
  );
  return { z: simplest?.z, batches };
}

describe('shrinking', () => {
  it('finds the smallest integer that fails, in one batch on |z| ≤ 20', async () => {
    assert.deepEqual(await shrinkFrom(z => z > 2.3, [17.25, 4.7813]), { z: 3, batches: 1 });
    assert.deepEqual(await shrinkFrom(z => z < -2.3, [-17.25]), { z: -3, batches: 1 });
    assert.deepEqual(await shrinkFrom(() => true, [1.5]), { z: 0, batches: 1 });
  });

  it('prefers the positive of two', async () => {
    assert.equal((await shrinkFrom(z => Math.abs(z) > 3.5, [-19.3])).z, 4);
  });

  it('takes the fewest fraction bits where no integer fails', async () => {
    const fails = (z: number): boolean => z > 2.3 && z < 2.9;
    assert.equal((await shrinkFrom(fails, [2.718281828])).z, 2.5);
    assert.equal((await shrinkFrom(z => z > 0.05 && z < 0.07, [0.0619])).z, 0.0625);
  });

  it('keeps an isolated failure as it is', async () => {
    assert.equal((await shrinkFrom(z => z === 3.3, [3.3])).z, 3.3);
  });

  it('finds the smallest integer of a tail in few batches', async () => {
    const { z, batches } = await shrinkFrom(x => x > 20.3, [734.2]);
    assert.equal(z, 21);
    assert.ok(batches <= 3);
  });

  it('stays on its side of |z| = 20, and is exact there for every threshold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 20, max: 999, noNaN: true }),
        fc.boolean(),
        async (limit, negative) => {
          const fails = (z: number): boolean => (negative ? -z : z) > limit;
          const { z } = await shrinkFrom(fails, [negative ? -1000 : 1000]);
          assert.equal(Math.abs(z!), Math.floor(limit) + 1);
        },
      ),
    );
  });

  it('has nothing to say where nothing fails, and stops where nobody answers', async () => {
    assert.equal(await shrink([], () => Promise.resolve([])), null);
    assert.deepEqual(await shrink([{ z: 3.3 }], () => Promise.resolve([])), { z: 3.3 });
  });
});
