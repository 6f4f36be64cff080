import { readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Language } from '../submission/types.ts';
import { UserError } from '../user-error.ts';
import { readText } from './source.ts';

type ReadModule = (path: string) => Promise<string | null>;

/**
 * Reads the modules that lie in the folder of a submission; null where there is none. Python heeds the case of
 * a module's name also where the file system does not (PEP 235); Node leaves that to the file system.
 */
export function moduleReader(
  submission: { path: string; language: Language },
  files = { read: readText, list: (folder: string) => readdir(folder) },
): ReadModule {
  const folder = dirname(submission.path);
  return async path => {
    try {
      const text = await files.read(path);
      if (submission.language !== 'python') return text;
      return (await isSpeltSo(path, folder, files.list)) ? text : null;
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  };
}

async function isSpeltSo(
  path: string,
  folder: string,
  list: (folder: string) => Promise<string[]>,
): Promise<boolean> {
  let above = folder;
  for (const name of relative(folder, path).split(sep)) {
    // A folder that may be entered and not listed is closed to Python's own search, too.
    const names = await list(above).catch((): string[] => []);
    if (!names.includes(name)) return false;
    above = join(above, name);
  }
  return true;
}
