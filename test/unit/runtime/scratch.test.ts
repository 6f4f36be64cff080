import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createScratch } from '../../../src/runtime/scratch.ts';

describe('createScratch', () => {
  it('removes what was left in it, also behind permissions that were taken away', async () => {
    const scratch = await createScratch();
    await mkdir(join(scratch.path, 'closed'));
    await writeFile(join(scratch.path, 'closed', 'file'), '');
    await chmod(join(scratch.path, 'closed'), 0o000);
    await scratch.remove();
    assert.equal(existsSync(scratch.path), false);
    await scratch.remove();
  });
});
