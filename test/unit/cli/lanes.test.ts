import assert from 'node:assert/strict';
import { mapInLanes } from '../../../src/cli/lanes.ts';

describe('mapInLanes', () => {
  it('keeps the order of the items, whichever ends first', async () => {
    const release: (() => void)[] = [];
    const done = mapInLanes([0, 1, 2], 3, async item => {
      await new Promise<void>(resolve => (release[item] = resolve));
      return item * 10;
    });
    for (const item of [2, 0, 1]) release[item]!();
    assert.deepEqual(await done, [0, 10, 20]);
  });

  it('has at most that many under way', async () => {
    let underWay = 0;
    let most = 0;
    await mapInLanes([...Array(20).keys()], 3, async () => {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay--;
    });
    assert.equal(most, 3);
  });

  it('rejects when one item does', async () => {
    await assert.rejects(
      mapInLanes([1, 2], 1, item =>
        item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(),
      ),
      /two/,
    );
  });
});
