import assert from 'node:assert/strict';
import {
  newSecretKey,
  parsePublicKey,
  publicKeyFile,
  sign,
  verify,
} from '../../../src/pack/minisign.ts';
import { MANIFEST, SIGNATURE } from '../../../src/pack/manifest.ts';
import { parseSecretKey, secretKeyFile } from '../../../src/pack/secret-key.ts';
import { PUBLIC_KEY, signed } from '../../../src/pack/signature.ts';
import { minisignLibrary } from '../../support/minisign/library.ts';
import type { Minisign } from '../../support/minisign/minisign.ts';
import { minisignProgram } from '../../support/minisign/program.ts';
import { filesOf } from './draft.ts';

const message = Buffer.from('g′(z) = g(z)(1 − g(z))\n');
const other = Buffer.from('g′(z) = g(z)(1 + g(z))\n');
const PASSWORD = 'correct horse';

/** A protected key takes a second and a gigabyte; the first time, pip brings the library. */
const PATIENCE_MS = 300_000;

/** Ours against another implementation, in both directions. */
function interoperates(theirs: () => Minisign): void {
  it('accepts our signature with its trusted comment, and refuses it for other content', () => {
    const key = newSecretKey();
    const signature = sign(message, key, 'g′ lecture 1.0.0');
    assert.equal(theirs().verify(publicKeyFile(key), message, signature), 'g′ lecture 1.0.0');
    assert.equal(theirs().verify(publicKeyFile(key), other, signature), null);
    const renamed = signature.replace('lecture 1.0.0', 'lecture 9.9.9');
    assert.equal(theirs().verify(publicKeyFile(key), message, renamed), null);
    assert.equal(theirs().verify(publicKeyFile(newSecretKey()), message, signature), null);
  });

  it('accepts the manifest of a signed pack, by the key that is in the pack', () => {
    const pack = signed(filesOf(), newSecretKey(), 'course.week-1 1.0.0');
    const textOf = (path: string): string => Buffer.from(pack.get(path)!).toString();
    const manifest = pack.get(MANIFEST)!;
    const comment = theirs().verify(textOf(PUBLIC_KEY), manifest, textOf(SIGNATURE));
    assert.equal(comment, 'course.week-1 1.0.0');
  });

  it('signs with our key what we accept, prehashed and in the old form', async () => {
    const key = newSecretKey();
    const file = await secretKeyFile(key, null);
    for (const legacy of [false, true]) {
      const signature = theirs().sign(file, message, { password: null, comment: 'c', legacy });
      assert.equal(verify(message, signature, key), 'c');
      assert.throws(() => verify(other, signature, key), /does not hold/);
    }
  });

  it('opens our protected key with its password', async () => {
    const key = newSecretKey();
    const file = await secretKeyFile(key, PASSWORD);
    const signature = theirs().sign(file, message, { password: PASSWORD, comment: 'd' });
    assert.equal(verify(message, signature, key), 'd');
  });

  for (const password of [null, PASSWORD])
    it(`makes keys that we read${password === null ? '' : ', protected ones too'}`, async () => {
      const keys = theirs().newKeys(password);
      const secret = await parseSecretKey(keys.secretKeyFile, password);
      const key = parsePublicKey(keys.publicKeyFile);
      assert.deepEqual([secret.id, secret.key], [key.id, key.key]);
      const signature = sign(message, secret, 'ours');
      assert.equal(theirs().verify(keys.publicKeyFile, message, signature), 'ours');
      const options = { password, comment: 'theirs' };
      assert.equal(
        verify(message, theirs().sign(keys.secretKeyFile, message, options), key),
        'theirs',
      );
    });
}

describe('our minisign and py-minisign', function () {
  this.timeout(PATIENCE_MS);
  let library: Minisign;
  before(async () => {
    library = await minisignLibrary();
  });
  interoperates(() => library);
});

const program = minisignProgram();
if (program !== null)
  describe('our minisign and the program minisign', function () {
    this.timeout(PATIENCE_MS);
    interoperates(() => program);
  });
