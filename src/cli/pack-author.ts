/** The commands that make a pack and its key. Each resolves to whether all is well. */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { archiveName, buildPack, signPack, type Built } from '../pack/build.ts';
import { bytes } from '../pack/limits.ts';
import {
  keyId,
  newSecretKey,
  parsePublicKey,
  publicKeyFile,
  publicKeyText,
  type SecretKey,
} from '../pack/minisign.ts';
import { packOf, readPackFiles } from '../pack/read-pack.ts';
import { needsPassword, parseSecretKey, secretKeyFile } from '../pack/secret-key.ts';
import { fingerprint, signerOf } from '../pack/signature.ts';
import { skeleton } from '../pack/skeleton.ts';
import { textIn } from '../pack/text.ts';
import { UserError } from '../user-error.ts';
import { askPassword } from './password.ts';
import type { PackOptions } from './pack-command.ts';

export interface Say {
  out(text: string): void;
  err(text: string): void;
}

export async function startNew(folder: string, values: PackOptions, say: Say): Promise<boolean> {
  const id = values.id ?? idFrom(basename(resolve(folder)));
  const author = values.author ?? userInfo().username;
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
  await replaceFile(file, built.archive);
  say.out(`${file}: ${summary(built)}\n`);
  if (!values.sign) say.out(`It is not signed yet: gprime pack sign ${file}\n`);
  return true;
}

export async function sign(file: string, values: PackOptions, say: Say): Promise<boolean> {
  if ((await stat(file).catch(() => null))?.isDirectory())
    throw new UserError(`${file} is a folder; build it first, or build it with --sign`);
  const key = await secretKey(values.key, say);
  const built = await signPack(file, key);
  await replaceFile(file, built.archive);
  say.out(`${file}: ${summary(built)}\nsigned by ${publicKeyText(key)}\n`);
  say.out(`fingerprint ${fingerprint(publicKeyText(key))}\n`);
  return true;
}

export async function verify(file: string, values: PackOptions, say: Say): Promise<boolean> {
  const files = await readPackFiles(file);
  const pack = packOf(files, file, {});
  const signer = signerOf(files);
  say.out(`${file}: ${summary({ pack, files })}\nsha256 of the manifest ${pack.digest}\n`);
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
  const path = keyPath(values.key);
  const publicPath = `${path.replace(/\.key$/, '')}.pub`;
  for (const file of [path, publicPath])
    if (await exists(file))
      throw new UserError(`${file} is there already; a key is never replaced`);
  const password = values['no-password'] ? null : await newPassword();
  const key = newSecretKey();
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, await secretKeyFile(key, password), { mode: 0o600, flag: 'wx' });
  await writeFile(publicPath, publicKeyFile(key), { flag: 'wx' });
  say.out(`${path}: the secret key ${keyId(key)}. Keep it to yourself, and keep a copy.\n`);
  say.out(`${publicPath}: the public key. Publish it where students look:\n`);
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
  const path = keyPath(option);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new UserError(`there is no secret key ${path}; gprime pack keygen makes one`);
  try {
    if (!needsPassword(text)) return await parseSecretKey(text, null);
    const password = await askPassword(`Password for ${path}: `);
    say.err('Opening the key…\n');
    return await parseSecretKey(text, password);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${path}: ${error.message}`) : error;
  }
}

function keyPath(option: string | undefined): string {
  return option ?? join(homedir(), '.minisign', 'minisign.key');
}

/** A key in one line, or the file of one. */
async function publicKeyFrom(option: string): Promise<string> {
  const text = await readFile(option, 'utf8').catch(() => option);
  return publicKeyText(parsePublicKey(text));
}

function summary({ pack, files }: Pick<Built, 'pack' | 'files'>): string {
  const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  return `${textIn(pack.title, 'en')} (${pack.id} ${pack.version}), ${files.size} files, ${bytes(size)}`;
}

/** Writes beside the file and renames, so that a half-written pack is never handed out. */
async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  await writeFile(part, content);
  await rename(part, path);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
