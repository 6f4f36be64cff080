import assert from 'node:assert/strict';
import { FreshSeeds } from '../../../src/engine/fresh-seeds.ts';

describe('fresh seeds', () => {
  it('are written in 16 digits, another each time', () => {
    const seeds = new FreshSeeds();
    const taken = Array.from({ length: 50 }, () => seeds.take());
    assert.equal(new Set(taken).size, 50);
    for (const seed of taken) assert.match(seed, /^[0-9a-f]{16}$/);
  });
});
