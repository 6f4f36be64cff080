/** The files of a pack in memory, wherever they come from; never more than `limits` allow. */
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { bytes, limits } from './limits.ts';
import { pathFault, pathKey } from './safe-path.ts';
import { visible } from './safe-text.ts';

/** Path inside the pack → content, sorted by path. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** Admits the files of a pack one by one, by path and size, and refuses the first that may not be in it. */
export class Admission {
  private readonly paths = new Map<string, string>();
  private readonly folders = new Set<string>();
  private total = 0;

  /** Throws UserError where a file of this path and size, in bytes, may not join those before. */
  admit(path: string, size: number): void {
    const fault = pathFault(path);
    if (fault !== null) throw new UserError(`the path ${quoted(path)} ${fault}`);
    const key = pathKey(path);
    const other = this.paths.get(key);
    if (other !== undefined)
      throw new UserError(
        other === path
          ? `the file ${quoted(path)} is there twice`
          : `${quoted(other)} and ${quoted(path)} are one file on some systems`,
      );
    if (this.folders.has(key)) throw new UserError(`${quoted(path)} is both a file and a folder`);
    for (let end = key.indexOf('/'); end >= 0; end = key.indexOf('/', end + 1)) {
      const folder = key.slice(0, end);
      if (this.paths.has(folder))
        throw new UserError(`${quoted(folder)} is both a file and a folder`);
      this.folders.add(folder);
    }
    if (this.paths.size >= limits.files) throw new UserError(`more than ${limits.files} files`);
    if (size > limits.fileBytes)
      throw new UserError(`${quoted(path)} is larger than ${bytes(limits.fileBytes)}`);
    this.total += size;
    if (this.total > limits.totalBytes)
      throw new UserError(`the files together are larger than ${bytes(limits.totalBytes)}`);
    this.paths.set(key, path);
  }
}

/** Files in the order that a pack's digest counts them. */
export function sorted(files: Iterable<[string, Uint8Array]>): PackFiles {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What stays on the author's machine: solutions, keys, built packs, hidden files and caches. */
export function staysBehind(path: string): boolean {
  const segments = path.split('/');
  return (
    segments[0] === 'author' ||
    segments.some(name => name.startsWith('.') || ['node_modules', '__pycache__'].includes(name)) ||
    /\.(gpack|key)$/i.test(path)
  );
}

/** Reads a pack's folder without what stays behind. Throws UserError for links and what is out of bounds. */
export async function readFolder(folder: string): Promise<PackFiles> {
  const files = new Map<string, Uint8Array>();
  await walk(folder, '', new Admission(), files);
  return sorted(files);
}

async function walk(
  folder: string,
  prefix: string,
  admission: Admission,
  files: Map<string, Uint8Array>,
): Promise<void> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (staysBehind(path)) continue;
    if (entry.isDirectory()) {
      const fault = pathFault(`${path}/x`);
      if (fault !== null) throw new UserError(`the path ${quoted(path)} ${fault}`);
      await walk(folder, path, admission, files);
    } else if (entry.isFile()) {
      const file = join(folder, path);
      admission.admit(path, (await lstat(file)).size);
      files.set(path, await readFile(file));
    } else {
      throw new UserError(
        `${quoted(path)} is a link or a device; a pack holds files and folders only`,
      );
    }
  }
}

/** The file as text, without a byte order mark. Throws UserError where it is too long or no UTF-8. */
export function textOf(path: string, content: Uint8Array): string {
  if (content.length > limits.textBytes)
    throw new UserError(`${quoted(path)} is longer than ${bytes(limits.textBytes)}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UserError(`${quoted(path)} is not UTF-8 text`);
  }
}

function quoted(path: string): string {
  const shown = visible(path);
  return `“${shown.length > 80 ? `${shown.slice(0, 77)}…` : shown}”`;
}
