import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
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

  it('removes folders that lie deeper than a path can name, and leaves what has another name elsewhere', async () => {
    if (process.platform === 'win32') return;
    const elsewhere = await createScratch();
    const file = join(elsewhere.path, 'of-a-person');
    await writeFile(file, '', { mode: 0o400 });
    const scratch = await createScratch();
    const dig = `const fs = require('node:fs');
      for (let depth = 0; depth < 40; depth++) {
        fs.mkdirSync('deeper-'.repeat(30));
        process.chdir('deeper-'.repeat(30));
      }
      fs.linkSync(process.argv[1], 'same-file');`;
    execFileSync(process.execPath, ['-e', dig, file], { cwd: scratch.path });
    await scratch.remove();
    assert.equal(existsSync(scratch.path), false);
    assert.equal((await stat(file)).mode & 0o777, 0o400);
    await elsewhere.remove();
  });
});
