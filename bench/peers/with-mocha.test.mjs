import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sigmoidPrime } from './sigmoid-prime.mjs';

const points = JSON.parse(readFileSync(new URL('points.json', import.meta.url), 'utf8'));

it('sigmoidPrime', () => {
  for (const [z, expected] of points) {
    const actual = sigmoidPrime(z);
    assert.ok(Math.abs(actual - expected) <= 1e-6 + 1e-5 * Math.abs(expected), String(z));
  }
});
