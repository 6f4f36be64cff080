/** `MANIFEST.sha256`: every other file of a pack with its SHA-256, as `sha256sum -c` reads it. */
import { createHash } from 'node:crypto';
import { UserError } from '../user-error.ts';
import type { PackFiles } from './files.ts';
import { visible } from './safe-text.ts';

export const MANIFEST = 'MANIFEST.sha256';
export const SIGNATURE = 'MANIFEST.sha256.minisig';

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The manifest of the files: one line each, sorted by path; itself and its signature left out. */
export function manifestOf(files: PackFiles): string {
  return [...files]
    .filter(([path]) => path !== MANIFEST && path !== SIGNATURE)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${sha256(content)}  ${path}\n`)
    .join('');
}

/** SHA-256 over the manifest, hex: two packs have the same digest when all their files are the same. */
export function digestOf(files: PackFiles): string {
  return sha256(manifestOf(files));
}

/** Throws UserError naming the first file that is missing, changed or not listed. */
export function checkManifest(files: PackFiles, manifest: string): void {
  const listed = new Map<string, string>();
  for (const [index, line] of manifest.split('\n').entries()) {
    if (line === '') continue;
    const parts = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    if (parts === null)
      throw new UserError(`${MANIFEST}, line ${index + 1}: not a SHA-256 and a file name`);
    const [, digest, path] = parts as unknown as [string, string, string];
    if (listed.has(path)) throw new UserError(`${MANIFEST} lists “${visible(path)}” twice`);
    listed.set(path, digest);
  }
  for (const [path, digest] of listed) {
    const content = files.get(path);
    if (content === undefined)
      throw new UserError(`“${visible(path)}” is listed in ${MANIFEST} and missing`);
    if (sha256(content) !== digest)
      throw new UserError(`“${path}” is not the file that ${MANIFEST} lists: its SHA-256 differs`);
  }
  for (const path of files.keys())
    if (path !== MANIFEST && path !== SIGNATURE && !listed.has(path))
      throw new UserError(`“${path}” is not listed in ${MANIFEST}`);
}
