import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPack, signPack, writePack } from '../../../src/pack/build.ts';
import { newSecretKey, publicKeyText } from '../../../src/pack/minisign.ts';
import { summaryOf, verifyPack } from '../../../src/pack/verify.ts';
import { filesOf, scratch, write } from './draft.ts';

describe('verifyPack', () => {
  const folder = scratch();
  after(folder.remove);
  const source = join(folder.path, 'week-1');
  const file = join(folder.path, 'week-1.gpack');
  before(() => write(source, filesOf()));

  it('names the signer, or says that there is none', async () => {
    await writePack(file, await buildPack(source));
    assert.equal((await verifyPack(file)).signer, null);
    const key = newSecretKey();
    await writePack(file, await signPack(file, key));
    const verified = await verifyPack(file);
    assert.equal(verified.signer, publicKeyText(key));
    assert.match(
      summaryOf(verified, 'en'),
      /^Week 1 \(course\.week-1 1\.0\.0\), 6 files, [\d.]+ (KB|bytes)$/,
    );
  });

  it('throws with the file that was changed', async () => {
    const unpacked = join(folder.path, 'unpacked');
    write(unpacked, (await verifyPack(file)).files);
    writeFileSync(join(unpacked, 'starter/sigmoid.py'), 'import os');
    await assert.rejects(verifyPack(unpacked), /“starter\/sigmoid\.py” is not the file/);
  });
});
