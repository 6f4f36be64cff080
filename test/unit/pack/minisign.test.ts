import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  keyId,
  newSecretKey,
  parsePublicKey,
  publicKeyFile,
  publicKeyText,
  sign,
  verify,
} from '../../../src/pack/minisign.ts';
import { parseSecretKey, scryptCosts } from '../../../src/pack/secret-key.ts';

// Made by minisign 0.11: `-G -W`, `-G` with the password below, `-S` and `-S -l`.
const fixtures = join(import.meta.dirname, '../../fixtures/minisign');
const fixture = (name: string) => readFileSync(join(fixtures, name), 'utf8');
const message = readFileSync(join(fixtures, 'message.txt'));
const PASSWORD = 'correct horse';

describe('signatures in minisign’s format', () => {
  const key = parsePublicKey(fixture('plain.pub'));

  it('hold when the real program made them, prehashed and in the old form', () => {
    assert.equal(verify(message, fixture('message.txt.minisig'), key), 'made by minisign 0.11');
    assert.equal(
      verify(message, fixture('message.txt.legacy.minisig'), key),
      'made by minisign 0.11, legacy',
    );
  });

  it('do not hold for another content, comment, key, or an altered byte', () => {
    const file = fixture('message.txt.minisig');
    const other = Buffer.concat([message, Buffer.from(' ')]);
    assert.throws(() => verify(other, file, key), /does not hold for key 159DFB484F2F8EF1/);
    const renamed = file.replace('by minisign 0.11', 'by minisign 9.99');
    assert.throws(() => verify(message, renamed, key), /does not hold/);
    const stranger = parsePublicKey(fixture('protected.pub'));
    assert.throws(
      () => verify(message, file, stranger),
      /by key 159DFB484F2F8EF1, not by key F5FD628A4EA606B1/,
    );
    const impostor = { id: key.id, key: stranger.key };
    assert.throws(() => verify(message, file, impostor), /does not hold/);
    const lines = file.split('\n');
    for (const line of [1, 3])
      for (let at = 0; at < lines[line]!.length; at++) {
        const text = lines[line]!;
        const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
        assert.throws(() => verify(message, lines.with(line, changed).join('\n'), key));
      }
  });

  it('are refused where the file is of another form', () => {
    const file = fixture('message.txt.minisig');
    assert.throws(() => verify(message, '', key), /not in minisign’s format/);
    assert.throws(() => verify(message, `${file}more\n`, key), /not in minisign’s format/);
    const short = file.replace(/^RU.*$/m, 'RUTx');
    assert.throws(() => verify(message, short, key), /not a minisign signature/);
  });

  it('are read with either line end', () => {
    assert.ok(verify(message, fixture('message.txt.minisig').replaceAll('\n', '\r\n'), key));
  });

  it('cannot carry a second line in the comment', () => {
    assert.throws(() => sign(message, newSecretKey(), 'a\nb'), /one line/);
  });
});

describe('keys in minisign’s format', () => {
  it('are read from the real program’s files', async () => {
    const secret = await parseSecretKey(fixture('plain.key'), null);
    assert.equal(publicKeyFile(secret), fixture('plain.pub'));
    assert.equal(keyId(secret), '159DFB484F2F8EF1');
    assert.deepEqual(parsePublicKey(publicKeyText(secret)), parsePublicKey(fixture('plain.pub')));
  });

  it('are read with a password', async () => {
    const secret = await parseSecretKey(fixture('protected.key'), PASSWORD);
    assert.equal(publicKeyFile(secret), fixture('protected.pub'));
    await assert.rejects(parseSecretKey(fixture('protected.key'), null), /protected by a password/);
    await assert.rejects(parseSecretKey(fixture('protected.key'), 'wrong'), /wrong password/);
  });

  it('are refused where they are damaged or ask for too much', async () => {
    const damaged = Buffer.from(fixture('plain.key').split('\n')[1]!, 'base64');
    damaged[70]! ^= 1;
    const text = `untrusted comment: x\n${damaged.toString('base64')}\n`;
    await assert.rejects(parseSecretKey(text, null), /damaged/);
    const greedy = Buffer.from(fixture('protected.key').split('\n')[1]!, 'base64');
    greedy.writeBigUInt64LE(1n << 40n, 46);
    const asks = `untrusted comment: x\n${greedy.toString('base64')}\n`;
    await assert.rejects(parseSecretKey(asks, PASSWORD), /more memory or time/);
    await assert.rejects(parseSecretKey(fixture('plain.pub'), null), /not a minisign secret key/);
    assert.throws(() => parsePublicKey(fixture('plain.key')), /not a minisign public key/);
  });

  it('pick scrypt’s costs as libsodium does', () => {
    assert.deepEqual(scryptCosts(2 ** 25, 2 ** 30), { N: 2 ** 20, r: 8, p: 1 });
    assert.deepEqual(scryptCosts(524288, 16777216), { N: 2 ** 14, r: 8, p: 1 });
    assert.deepEqual(scryptCosts(2 ** 25, 2 ** 24), { N: 2 ** 14, r: 8, p: 64 });
  });
});
