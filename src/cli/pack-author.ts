/** The commands that make a pack and its key. Each resolves to whether all is well. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { archiveName, buildPack, signPack, writePack } from '../pack/build.ts';
import {
  createKeyFiles,
  publicKeyPath,
  readKeyFile,
  refuseExistingKey,
  usualKeyPath,
} from '../pack/key-files.ts';
import { loginName } from '../pack/login-name.ts';
import { keyId, parsePublicKey, publicKeyText, type SecretKey } from '../pack/minisign.ts';
import { packOf } from '../pack/read-pack.ts';
import { fingerprint } from '../pack/signature.ts';
import { skeleton } from '../pack/skeleton.ts';
import { summaryOf, verifyPack } from '../pack/verify.ts';
import { UserError } from '../user-error.ts';
import { askPassword } from './password.ts';
import type { PackOptions } from './pack-command.ts';

export interface Say {
  out(text: string): void;
  err(text: string): void;
}

export async function startNew(folder: string, values: PackOptions, say: Say): Promise<boolean> {
  const id = values.id ?? idFrom(basename(resolve(folder)));
  const author = values.author ?? loginName();
  const files = skeleton(id, values.title ?? `Exercises of ${id}`, author);
  packOf(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])), folder, {});
  for (const path of files.keys())
    if (await exists(join(folder, path)))
      throw new UserError(`${join(folder, path)} is there already`);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
  say.out(`${folder} is a pack with one exercise. Edit ${join(folder, 'pack.json')}, then:\n`);
  say.out(`  gprime pack lint ${folder}\n`);
  return true;
}

/** A folder's name as a pack's id, as near as may be. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return id === '' ? 'my-pack' : id;
}

export async function build(folder: string, values: PackOptions, say: Say): Promise<boolean> {
  const unsignedPack = await buildPack(folder);
  const built = values.sign
    ? await signPack(folder, await secretKey(values.key, say))
    : unsignedPack;
  const file = values.output ?? archiveName(built.pack);
  await writePack(file, built);
  say.out(`${file}: ${summaryOf(built, 'en')}\n`);
  if (!values.sign) say.out(`It is not signed yet: gprime pack sign ${file}\n`);
  return true;
}

export async function sign(file: string, values: PackOptions, say: Say): Promise<boolean> {
  if ((await stat(file).catch(() => null))?.isDirectory())
    throw new UserError(`${file} is a folder; build it first, or build it with --sign`);
  const key = await secretKey(values.key, say);
  const built = await signPack(file, key);
  await writePack(file, built);
  say.out(`${file}: ${summaryOf(built, 'en')}\nsigned by ${publicKeyText(key)}\n`);
  say.out(`fingerprint ${fingerprint(publicKeyText(key))}\n`);
  return true;
}

export async function verify(file: string, values: PackOptions, say: Say): Promise<boolean> {
  const verified = await verifyPack(file);
  const { pack, signer } = verified;
  say.out(`${file}: ${summaryOf(verified, 'en')}\nsha256 of the manifest ${pack.digest}\n`);
  if (signer === null) {
    say.err('The pack is not signed: anyone may have made or changed it.\n');
    return false;
  }
  say.out(`signed by ${signer}\nfingerprint ${fingerprint(signer)}\n`);
  const expected = values['public-key'];
  if (expected === undefined) return true;
  const key = await publicKeyFrom(expected);
  if (key === signer) return true;
  say.err(`It is signed by another key than ${key}.\n`);
  return false;
}

export async function keygen(values: PackOptions, say: Say): Promise<boolean> {
  const path = values.key ?? usualKeyPath();
  await refuseExistingKey(path);
  const key = await createKeyFiles(path, values['no-password'] ? null : await newPassword());
  say.out(`${path}: the secret key ${keyId(key)}. Keep it to yourself, and keep a copy.\n`);
  say.out(`${publicKeyPath(path)}: the public key. Publish it where students look:\n`);
  say.out(`  ${publicKeyText(key)}\n  fingerprint ${fingerprint(publicKeyText(key))}\n`);
  return true;
}

async function newPassword(): Promise<string> {
  const password = await askPassword('Password for the new key: ');
  if (password === '')
    throw new UserError('no password was given; --no-password makes a key without');
  if (process.stdin.isTTY && (await askPassword('The same again: ')) !== password)
    throw new UserError('the two passwords differ');
  return password;
}

async function secretKey(option: string | undefined, say: Say): Promise<SecretKey> {
  const path = option ?? usualKeyPath();
  const file = await readKeyFile(path);
  if (file === null)
    throw new UserError(`there is no secret key ${path}; gprime pack keygen makes one`);
  if (!file.isProtected) return file.open(null);
  const password = await askPassword(`Password for ${path}: `);
  say.err('Opening the key…\n');
  return file.open(password);
}

/** A key in one line, or the file of one. */
async function publicKeyFrom(option: string): Promise<string> {
  const text = await readFile(option, 'utf8').catch(() => option);
  return publicKeyText(parsePublicKey(text));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
