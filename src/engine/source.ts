import { readFile, stat } from 'node:fs/promises';
import { fileErrorReason } from '../file-error.ts';
import { UserError } from '../user-error.ts';
import { isNotebook, languageOf } from '../submission/language.ts';
import type { SubmissionParser } from '../submission/parser.ts';
import { readNotebookSource } from './notebook.ts';
import type { SourceFile } from './types.ts';

/** Longer files are data or bundles, not homework; parsing them would stall the editor. */
export const maxSourceLength = 1024 * 1024;

/** Notebooks hold their pictures, too. */
const maxNotebookLength = 32 * maxSourceLength;

/** What is homework by its name. */
export const onlyChecked =
  'only .py, .ipynb, .js, .mjs, .cjs, .ts, .mts and .cts files are checked';

/** A sentence where a text is too long to be checked, null where it is not. */
export function tooLong(length: number, most = maxSourceLength): string | null {
  if (length <= most) return null;
  const megabytes = (length / maxSourceLength).toFixed(1);
  const allowed = most / maxSourceLength;
  return `This file is ${megabytes} MB long and is not checked; homework of up to ${allowed} MB is.`;
}

/**
 * Reads a file as it would be opened in the editor: UTF-8, with or without a byte order mark.
 * @throws UserError where it is missing, no text, or of no language that is checked.
 */
export async function readSource(path: string, parser: SubmissionParser): Promise<SourceFile> {
  if (isNotebook(path)) {
    return readNotebookSource(path, await readText(path, maxNotebookLength), parser);
  }
  const language = languageOf(path);
  if (language === null) {
    throw new UserError(`${path}: ${onlyChecked}.`);
  }
  return { path, language, text: await readText(path) };
}

/** @throws UserError where the file is missing, too long, or not UTF-8. */
export async function readText(path: string, most = maxSourceLength): Promise<string> {
  let bytes: Uint8Array;
  try {
    const about = await stat(path);
    // Opening a pipe would wait for somebody to write into it.
    if (!about.isFile() && !about.isDirectory())
      throw new UserError(`${path}: is a pipe or a device, and no file.`);
    const long = tooLong(about.size, most);
    if (long !== null) throw new UserError(`${path}: ${long}`);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path}: ${unreadable(error)}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // An editor too reads the line ends of an old Mac as its own; the parsers know them not.
    return text.replace(/\r(?!\n)/g, '\n');
  } catch {
    throw new UserError(
      `${path}: is not UTF-8 text. Save it with the encoding UTF-8 and check again.`,
    );
  }
}

/** Why a file or folder could not be read, to stand behind its name. */
export function unreadable(error: unknown): string {
  if ((error as { code?: unknown }).code === 'ENOENT') return 'there is no such file or folder.';
  return `cannot be read (${fileErrorReason(error) ?? String(error)}).`;
}
