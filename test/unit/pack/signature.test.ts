import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readArchive, writeArchive } from '../../../src/pack/archive.ts';
import { sorted, type PackFiles } from '../../../src/pack/files.ts';
import { MANIFEST, SIGNATURE } from '../../../src/pack/manifest.ts';
import { newSecretKey, publicKeyFile, publicKeyText } from '../../../src/pack/minisign.ts';
import { packOf } from '../../../src/pack/read-pack.ts';
import {
  fingerprint,
  PUBLIC_KEY,
  signed,
  signerOf,
  unsigned,
} from '../../../src/pack/signature.ts';
import { filesOf, scratch, write } from './draft.ts';

const key = newSecretKey();
const pack = signed(filesOf(), key, 'course.week-1 1.0.0');

function changed(files: PackFiles, path: string, text: string | null): PackFiles {
  const copy = new Map(files);
  if (text === null) copy.delete(path);
  else copy.set(path, new TextEncoder().encode(text));
  return sorted(copy);
}

describe('a signed pack', () => {
  it('says by which key, through an archive too', () => {
    assert.equal(signerOf(pack), publicKeyText(key));
    const again = readArchive(writeArchive(pack));
    assert.equal(signerOf(again), publicKeyText(key));
    assert.equal(packOf(again, 'x.gpack', {}).signed, true);
  });

  it('is refused when a file is changed, missing or added', () => {
    const refused = (files: PackFiles, reason: RegExp) =>
      assert.throws(() => signerOf(files), reason);
    refused(
      changed(pack, 'starter/sigmoid.py', 'import os'),
      /“starter\/sigmoid\.py” is not the file that/,
    );
    refused(
      changed(pack, 'starter/sigmoid.py', null),
      /“starter\/sigmoid\.py” is listed .* missing/,
    );
    refused(changed(pack, 'extra.py', ''), /“extra\.py” is not listed/);
    refused(changed(pack, MANIFEST, null), /MANIFEST\.sha256 is missing/);
    refused(changed(pack, PUBLIC_KEY, null), /“minisign\.pub” is listed .* missing/);
    refused(changed(pack, PUBLIC_KEY, publicKeyFile(newSecretKey())), /is not the file/);
    refused(changed(pack, MANIFEST, 'hello\n'), /line 1: not a SHA-256 and a file name/);
    const manifest = Buffer.from(pack.get(MANIFEST)!).toString();
    refused(changed(pack, MANIFEST, manifest + manifest), /lists “minisign\.pub” twice/);
  });

  it('is refused when manifest and files are forged together', () => {
    const forged = signed(changed(pack, 'starter/sigmoid.py', 'import os'), newSecretKey(), 'x');
    const kept = new Map(forged).set(SIGNATURE, pack.get(SIGNATURE)!);
    assert.throws(() => signerOf(kept), /the signature is by key/);
  });

  it('is not signed without its signature, and its manifest still holds', () => {
    assert.equal(signerOf(changed(pack, SIGNATURE, null)), null);
    assert.equal(signerOf(filesOf()), null);
    assert.deepEqual([...unsigned(pack)], [...filesOf()]);
  });

  it('has a fingerprint that differs from key to key', () => {
    assert.notEqual(fingerprint(publicKeyText(key)), fingerprint(publicKeyText(newSecretKey())));
  });
});

describe('standard tools', () => {
  const folder = scratch();
  before(() => write(folder.path, pack));
  after(() => folder.remove());
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder.path, encoding: 'utf8' });

  // macOS has the second alone.
  const tools: [string, ...string[]][] = [['sha256sum'], ['shasum', '-a', '256']];
  for (const tool of tools.filter(([command]) => run(command, '--version').status === 0))
    it(`${tool.join(' ')} -c finds every file in order, and a changed one not`, () => {
      const checked = run(...tool, '-c', MANIFEST);
      assert.equal(checked.status, 0, checked.stderr);
      assert.doesNotMatch(checked.stderr, /improperly formatted/);
      assert.equal(checked.stdout.match(/: OK$/gm)?.length, pack.size - 2);
      write(folder.path, new Map([['pack.json', Buffer.from('{}')]]));
      assert.match(run(...tool, '-c', MANIFEST).stdout, /pack\.json: FAILED/);
      write(folder.path, pack);
    });

  it('a manifest as sha256sum writes it is read', () => {
    const manifest = Buffer.from(pack.get(MANIFEST)!).toString().replaceAll('  ', ' *');
    assert.equal(signerOf(changed(changed(pack, SIGNATURE, null), MANIFEST, manifest)), null);
  });
});
