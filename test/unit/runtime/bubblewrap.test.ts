import assert from 'node:assert/strict';
import { askForSize, roomFor } from '../../../src/runtime/bubblewrap.ts';

describe('roomFor', () => {
  it('bounds scratch in the way that it asks bubblewrap about', () => {
    const args = roomFor([], '/tmp', true).join(' ');
    const [option, bytes] = askForSize;
    assert.ok(args.includes(`${option} ${bytes} --tmpfs /tmp`), args);
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
