import assert from 'node:assert/strict';
import { freshSeed, parseSeed } from '../../../src/grader/seed.ts';
import { UserError } from '../../../src/user-error.ts';

describe('seed', () => {
  it('is 64 bits in 16 hexadecimal digits, another each time', () => {
    const seeds = new Set(Array.from({ length: 100 }, freshSeed));
    assert.equal(seeds.size, 100);
    for (const seed of seeds) assert.match(seed, /^[0-9a-f]{16}$/);
  });

  it('is read in any written form into one', () => {
    assert.equal(parseSeed('9f3a'), '0000000000009f3a');
    assert.equal(parseSeed(' 0x9F3A '), '0000000000009f3a');
    assert.equal(parseSeed('0123456789abcdef'), '0123456789abcdef');
  });

  it('says what a seed is where it is none', () => {
    for (const text of ['', 'xyz', '0123456789abcdef0', '-1', '1.5'])
      assert.throws(() => parseSeed(text), UserError);
  });
});
