import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

function fuzz(targets: string): { status: number | null; stdout: string; stderr: string } {
  const path = join(root, 'test/fixtures/fuzz', `${targets}.ts`);
  const args = [join(root, 'test/fuzz/main.ts'), '100', '1', path];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('fuzzing', () => {
  it('names a case that never ends, and ends', () => {
    const { status, stderr } = fuzz('hangs');
    assert.match(stderr, /^a reader that hangs: does not end, from seed 1: "hang"$/m);
    assert.equal(status, 1);
  });

  it('fails where a reader throws anything but a UserError', () => {
    const { status, stderr } = fuzz('crashes');
    assert.match(stderr, /Property failed after 1 tests[\s\S]*not read/);
    assert.equal(status, 1);
  });

  it('is content with a refusal', () => {
    const { status, stdout, stderr } = fuzz('refuses');
    assert.equal(stderr, '');
    assert.match(stdout, /^a reader that refuses: 100 cases, the slowest \d+ ms$/m);
    assert.equal(status, 0);
  });
});
