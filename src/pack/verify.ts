import { type PackFiles } from './files.ts';
import { bytes } from './limits.ts';
import { packOf, readPackFiles } from './read-pack.ts';
import { signerOf } from './signature.ts';
import { textIn } from './text.ts';
import type { Pack } from './types.ts';

/** A pack whose manifest and signature hold, where it has them. */
export interface Verified {
  pack: Pack;
  files: PackFiles;
  /** The public key in one line; null: it is not signed. */
  signer: string | null;
}

/** Throws UserError with what does not hold. @param path a `.gpack` or a folder */
export async function verifyPack(path: string): Promise<Verified> {
  const files = await readPackFiles(path);
  return { pack: packOf(files, path, {}), files, signer: signerOf(files) };
}

/** `Week 1 (my-course.week-1 1.0.0), 6 files, 2.2 KB` */
export function summaryOf(
  { pack, files }: Pick<Verified, 'pack' | 'files'>,
  locale: string,
): string {
  const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  return `${textIn(pack.title, locale)} (${pack.id} ${pack.version}), ${files.size} files, ${bytes(size)}`;
}
