/** Making the one file that is handed out. */
import { writeArchive } from './archive.ts';
import type { PackFiles } from './files.ts';
import type { SecretKey } from './minisign.ts';
import { packOf, readPackFiles } from './read-pack.ts';
import { replaceFile } from './replace-file.ts';
import { signed, unsigned } from './signature.ts';
import type { Pack } from './types.ts';

export interface Built {
  pack: Pack;
  files: PackFiles;
  /** The content of the `.gpack`. */
  archive: Uint8Array;
}

/**
 * Builds a pack's folder: validated, without what stays on the author's machine, and not signed. Equal
 * folders give equal bytes. Throws UserError.
 */
export async function buildPack(folder: string): Promise<Built> {
  return built(unsigned(await readPackFiles(folder)), folder);
}

/** Signs a pack, a folder or a `.gpack`; an earlier signature is replaced. Throws UserError. */
export async function signPack(path: string, key: SecretKey): Promise<Built> {
  const files = unsigned(await readPackFiles(path));
  const { id, version } = packOf(files, path, {});
  return built(signed(files, key, `${id} ${version}`), path);
}

function built(files: PackFiles, path: string): Built {
  return { pack: packOf(files, path, {}), files, archive: writeArchive(files) };
}

/** `deep-learning.week-1-1.0.0.gpack` */
export function archiveName(pack: Pack): string {
  return `${pack.id}-${pack.version}.gpack`;
}

/** Writes the `.gpack`: whole, or not at all. Throws UserError. */
export function writePack(path: string, { archive }: Built): Promise<void> {
  return replaceFile(path, archive);
}
