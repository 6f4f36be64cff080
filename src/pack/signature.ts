/** Whether a pack is signed, and by which key: manifest, signature and key travel inside the pack. */
import { createHash } from 'node:crypto';
import { UserError } from '../user-error.ts';
import { sorted, textOf, type PackFiles } from './files.ts';
import { checkManifest, MANIFEST, manifestOf, SIGNATURE } from './manifest.ts';
import {
  parsePublicKey,
  publicKeyFile,
  publicKeyText,
  sign,
  verify,
  type SecretKey,
} from './minisign.ts';

/** The author's public key. It proves nothing by itself: it is pinned when a pack is first installed. */
export const PUBLIC_KEY = 'minisign.pub';

/**
 * The public key (one line, as `minisign -P` takes it) that signed the files; null for a pack that is not
 * signed. Throws UserError where a manifest or signature is there and does not hold.
 */
export function signerOf(files: PackFiles): string | null {
  const [manifest, signature, key] = [MANIFEST, SIGNATURE, PUBLIC_KEY].map(name =>
    read(files, name),
  );
  if (manifest === undefined && signature === undefined) return null;
  if (manifest === undefined)
    throw new UserError(`${SIGNATURE} is there and ${MANIFEST} is missing`);
  checkManifest(files, manifest);
  if (signature === undefined) return null;
  if (key === undefined) throw new UserError(`the pack is signed and ${PUBLIC_KEY} is missing`);
  const publicKey = parsePublicKey(key);
  verify(files.get(MANIFEST)!, signature, publicKey);
  return publicKeyText(publicKey);
}

/** The files with manifest, signature and public key of this author; earlier ones are replaced. */
export function signed(files: PackFiles, key: SecretKey, comment: string): PackFiles {
  const encoder = new TextEncoder();
  const content = new Map([...unsigned(files), [PUBLIC_KEY, encoder.encode(publicKeyFile(key))]]);
  const manifest = encoder.encode(manifestOf(content));
  content.set(MANIFEST, manifest);
  content.set(SIGNATURE, encoder.encode(sign(manifest, key, comment)));
  return sorted(content);
}

/** The files without what a signature adds. */
export function unsigned(files: PackFiles): PackFiles {
  return new Map([...files].filter(([path]) => ![MANIFEST, SIGNATURE, PUBLIC_KEY].includes(path)));
}

/** 128 bits of the key's SHA-256 in groups, for a person to compare: `3f2a 91bc …`. */
export function fingerprint(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return digest.slice(0, 32).match(/.{4}/g)!.join(' ');
}

function read(files: PackFiles, name: string): string | undefined {
  const content = files.get(name);
  return content === undefined ? undefined : textOf(name, content);
}
