/** The one way a pack is read, whether built in, in a workspace, installed or named on a command line. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileErrorReason } from '../file-error.ts';
import { UserError } from '../user-error.ts';
import { readArchive } from './archive.ts';
import { EvaluationBudget } from './evaluation-budget.ts';
import { readFolder, textOf, type PackFiles } from './files.ts';
import { bytes, limits } from './limits.ts';
import { digestOf } from './manifest.ts';
import { parsePackFile } from './pack-file.ts';
import { PackError, type Problem } from './problems.ts';
import { resolveExercises } from './resolve.ts';
import { signerOf } from './signature.ts';
import type { Pack } from './types.ts';

/** The file that makes a folder a pack. */
export const PACK_FILE = 'pack.json';

/**
 * Reads a pack from its folder or from a `.gpack`. Nothing of it is run.
 *
 * @throws UserError in a sentence; a PackError with every problem where `pack.json` is at fault
 */
export async function readPack(path: string): Promise<Pack> {
  return packOf(await readPackFiles(path), path, {});
}

/** The files of a pack in a folder or a `.gpack`. Throws UserError. */
export async function readPackFiles(path: string): Promise<PackFiles> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) throw new UserError(`${path}: there is no such file or folder`);
  try {
    if (kind.isDirectory()) return await readFolder(path);
    if (!kind.isFile()) throw new UserError('neither a file nor a folder');
    if (kind.size > limits.archiveBytes)
      throw new UserError(`larger than ${bytes(limits.archiveBytes)}`);
    return readArchive(await readFile(path));
  } catch (error) {
    const reason = error instanceof UserError ? error.message : fileErrorReason(error);
    throw reason === null ? error : new UserError(`${path}: ${reason}`);
  }
}

/**
 * The pack that the files make.
 *
 * @param path where they come from, for messages and as the pack's folder
 */
export function packOf(
  files: PackFiles,
  path: string,
  origin: { shipped?: boolean; builtIn?: boolean },
): Pack {
  const file = join(path, PACK_FILE);
  const content = files.get(PACK_FILE);
  if (content === undefined) throw new UserError(misplaced(files, path));
  let text: string;
  let signer: string | null;
  try {
    signer = signerOf(files);
    text = textOf(PACK_FILE, content);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${path}: ${error.message}`) : error;
  }
  const written = parsePackFile(text, file, origin.shipped ?? false);
  const problems: Problem[] = [];
  const budget = origin.shipped === true ? null : new EvaluationBudget();
  const exercises = resolveExercises(written, files, budget, problems);
  if (problems.length > 0) throw new PackError(file, problems);
  return {
    id: written.id,
    version: written.version,
    title: written.title,
    author: written.author?.name ?? '',
    symbols: {
      preActivation: written.symbols?.preActivation ?? 'z',
      output: written.symbols?.output ?? 'g(z)',
    },
    exercises,
    feedback: written.feedback ?? 'full',
    derivation: written.derivation ?? 'broken-step',
    hints: { max: written.hints?.max ?? 2 },
    due: written.due ?? null,
    digest: digestOf(files),
    signed: signer !== null,
    folder: path,
    shipped: origin.shipped ?? false,
    builtIn: origin.builtIn ?? false,
  };
}

function misplaced(files: PackFiles, path: string): string {
  const deeper = [...files.keys()].find(name => name.endsWith(`/${PACK_FILE}`));
  return deeper === undefined
    ? `${path}: no ${PACK_FILE} in it, so it is not a pack`
    : `${path}: ${PACK_FILE} is not at the top, it is ${deeper}; zip what is in the folder, not the folder`;
}
