import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createKeyFiles,
  publicKeyPath,
  readKeyFile,
  refuseExistingKey,
} from '../../../src/pack/key-files.ts';
import { parsePublicKey, publicKeyText } from '../../../src/pack/minisign.ts';
import { scratch } from './draft.ts';

describe('key files', () => {
  const folder = scratch();
  after(folder.remove);
  const at = (name: string) => join(folder.path, name);

  it('are made in pairs, the secret one for its owner alone, and open again', async () => {
    const path = at('new/mine.key');
    const key = await createKeyFiles(path, 's3cret');
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
    const published = parsePublicKey(readFileSync(at('new/mine.pub'), 'utf8'));
    assert.equal(publicKeyText(published), publicKeyText(key));
    const file = await readKeyFile(path);
    assert.equal(file!.isProtected, true);
    assert.deepEqual(await file!.open('s3cret'), key);
    await assert.rejects(file!.open('other'), { message: `${path}: wrong password` });
  });

  it('open without a password where they have none', async () => {
    const key = await createKeyFiles(at('open.key'), null);
    const file = await readKeyFile(at('open.key'));
    assert.equal(file!.isProtected, false);
    assert.deepEqual(await file!.open(null), key);
  });

  it('are never replaced, neither half of a pair', async () => {
    for (const name of ['a.key', 'b.pub']) {
      writeFileSync(at(name), 'mine');
      const secret = at(name.replace('.pub', '.key'));
      await assert.rejects(refuseExistingKey(secret), /is there already; a key is never replaced/);
      await assert.rejects(createKeyFiles(secret, null), /never replaced/);
      assert.equal(readFileSync(at(name), 'utf8'), 'mine');
    }
  });

  it('are null where there is none, and refused by name where they are something else', async () => {
    assert.equal(await readKeyFile(at('gone.key')), null);
    writeFileSync(at('no.key'), 'untrusted comment: x\nabc\n');
    await assert.rejects(readKeyFile(at('no.key')), /no\.key: not a minisign secret key/);
    mkdirSync(at('folder.key'));
    assert.equal(await readKeyFile(at('folder.key')), null);
  });

  it('stand side by side', () => {
    assert.equal(publicKeyPath('/keys/minisign.key'), '/keys/minisign.pub');
    assert.equal(publicKeyPath('/keys/course'), '/keys/course.pub');
  });
});
