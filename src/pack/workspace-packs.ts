import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PACK_FILE } from './read-pack.ts';

/**
 * Folders `.gprime/NAME` of the workspace folder that hold a `pack.json`, by name. What is in them is
 * not looked at; an unreadable `.gprime` holds none.
 */
export async function findWorkspacePacks(workspaceFolder: string): Promise<string[]> {
  const home = join(workspaceFolder, '.gprime');
  const names = await readdir(home).catch(() => []);
  const folders = names.sort().map(name => join(home, name));
  const found = await Promise.all(
    folders.map(folder =>
      stat(join(folder, PACK_FILE)).then(
        file => file.isFile(),
        () => false,
      ),
    ),
  );
  return folders.filter((_, index) => found[index]);
}
