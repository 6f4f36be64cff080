import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isForeignPath } from '../submission/foreign.ts';
import { isNotebook, languageOf } from '../submission/language.ts';
import { UserError } from '../user-error.ts';

/**
 * The files to check: named files as they are, folders searched all through, sorted by name, without
 * installed packages, virtual environments, hidden folders and symbolic links.
 * @throws UserError where a path does not exist.
 */
export async function filesToCheck(paths: string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) files.push(...(await filesIn(path)));
    else files.push(path);
  }
  return [...new Set(files)];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new UserError(`${path}: there is no such file or folder.`);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || isForeignPath(path)) continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (entry.isFile() && isChecked(path)) files.push(path);
  }
  return files;
}

function isChecked(path: string): boolean {
  return languageOf(path) !== null || isNotebook(path);
}
