/** An author's key pair on disk, where `minisign` keeps it too. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { newSecretKey, publicKeyFile, type SecretKey } from './minisign.ts';
import { needsPassword, parseSecretKey, secretKeyFile } from './secret-key.ts';

/** Where the secret key is unless another place is named. */
export function usualKeyPath(): string {
  return join(homedir(), '.minisign', 'minisign.key');
}

/** The public key's file beside the secret one's. */
export function publicKeyPath(secretPath: string): string {
  return `${secretPath.replace(/\.key$/, '')}.pub`;
}

/** Throws UserError where a key is at the place already: replacing it would orphan what it has signed. */
export async function refuseExistingKey(secretPath: string): Promise<void> {
  for (const file of [secretPath, publicKeyPath(secretPath)])
    if (await exists(file))
      throw new UserError(`${file} is there already; a key is never replaced`);
}

/** Makes a key pair in two new files. @param password null: the secret key is not protected */
export async function createKeyFiles(
  secretPath: string,
  password: string | null,
): Promise<SecretKey> {
  await refuseExistingKey(secretPath);
  const key = newSecretKey();
  const text = await secretKeyFile(key, password);
  await mkdir(dirname(secretPath), { recursive: true, mode: 0o700 });
  await writeFile(secretPath, text, { mode: 0o600, flag: 'wx' });
  await writeFile(publicKeyPath(secretPath), publicKeyFile(key), { flag: 'wx' });
  return key;
}

/** A secret key's file: whether it is protected, and the key behind its password. */
export interface KeyFile {
  readonly isProtected: boolean;
  /** Throws UserError where the password is wrong. @param password null where it is not protected */
  open(password: string | null): Promise<SecretKey>;
}

/** Null where there is no file. Throws UserError, naming the file, where it is no secret key. */
export async function readKeyFile(path: string): Promise<KeyFile | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const named = (error: unknown): unknown =>
    error instanceof UserError ? new UserError(`${path}: ${error.message}`) : error;
  try {
    return {
      isProtected: needsPassword(text),
      open: async password => {
        try {
          return await parseSecretKey(text, password);
        } catch (error) {
          throw named(error);
        }
      },
    };
  } catch (error) {
    throw named(error);
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
