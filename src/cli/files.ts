import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { onlyChecked, unreadable } from '../engine/source.ts';
import { isForeignPath } from '../submission/foreign.ts';
import { isNotebook, languageOf } from '../submission/language.ts';
import { UserError } from '../user-error.ts';

export interface FoundFiles {
  files: string[];
  /** Archives in folders: homework may be in them, and is not seen. */
  archives: string[];
  /** Folders that could not be read or hold nothing to check. */
  problems: { path: string; message: string }[];
}

/**
 * The files to check: named files as they are, folders searched all through, sorted by name, without
 * installed packages, virtual environments, hidden folders and symbolic links. A file that is named in two ways
 * counts once.
 * @throws UserError where a named path is not there.
 */
export async function filesToCheck(paths: string[]): Promise<FoundFiles> {
  /** By its whole path, as it was named first. */
  const files = new Map<string, string>();
  const add = (file: string) => {
    const whole = resolve(file);
    if (!files.has(whole)) files.set(whole, file);
  };
  const archives = new Set<string>();
  const problems: FoundFiles['problems'] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      add(path);
      continue;
    }
    const found: FoundFiles = { files: [], archives: [], problems: [] };
    await search(path, found);
    if (found.files.length + found.archives.length + found.problems.length === 0)
      found.problems.push({ path, message: `holds no file to check: ${onlyChecked}.` });
    found.files.forEach(add);
    for (const archive of found.archives) archives.add(archive);
    problems.push(...found.problems);
  }
  return { files: [...files.values()], archives: [...archives], problems };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new UserError(`${path}: ${unreadable(error)}`);
  }
}

async function search(folder: string, found: FoundFiles): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.problems.push({ path: folder, message: unreadable(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    // By its own name: where the folder that was named lies is nobody's business.
    if (entry.isDirectory() && !isForeignPath(`${entry.name}/`)) await search(path, found);
    else if (entry.isFile() && isChecked(path)) found.files.push(path);
    else if (entry.isFile() && /\.(zip|rar|7z)$/i.test(path)) found.archives.push(path);
  }
}

function isChecked(path: string): boolean {
  return languageOf(path) !== null || isNotebook(path);
}
