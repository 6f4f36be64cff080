import assert from 'node:assert/strict';
import { roomFor } from '../../../src/runtime/bubblewrap.ts';

describe('roomFor', () => {
  it('bounds scratch where bubblewrap can', () => {
    assert.match(roomFor([], '/tmp', true).join(' '), / --size 67108864 --tmpfs \/tmp /);
    assert.ok(!roomFor([], '/tmp', false).includes('--size'));
  });

  it('shows a folder once, and nothing that is no absolute path', () => {
    const args = roomFor(['/home/a', '/home/a/b', '', 'c'], '/tmp', true);
    const shown = args.filter((_, index) => args[index - 1] === '--ro-bind-try');
    assert.deepEqual(
      shown.filter(path => !path.startsWith('/etc/')),
      ['/home/a'],
    );
  });
});
