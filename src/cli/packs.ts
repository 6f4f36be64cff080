import { readBeyondPack, readBuiltInPack } from '../pack/built-in.ts';
import { readPack } from '../pack/read-pack.ts';
import type { Pack } from '../pack/types.ts';
import { findWorkspacePacks } from '../pack/workspace-packs.ts';

/**
 * Packs in order of precedence: those named, else those of the working folder's `.gprime`, then the
 * shipped ones.
 * @throws UserError where one of them cannot be read.
 */
export async function packsFor(
  named: string[],
  workingFolder: string,
  distRoot: string,
): Promise<Pack[]> {
  const paths = named.length > 0 ? named : await findWorkspacePacks(workingFolder);
  const shipped = [readBuiltInPack(distRoot), readBeyondPack(distRoot)];
  return Promise.all([...paths.map(readPack), ...shipped]);
}
