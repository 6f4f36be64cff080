/** From the text of `pack.json` to its validated content. */
import { JsonSyntaxError, parseJson, type Json } from './json-text.ts';
import { isDeviceName } from './safe-path.ts';
import { found, PackError, problemsOf, quote } from './problems.ts';
import { visible } from './safe-text.ts';
import { FORMAT, packSchema, type PackFile } from './schema.ts';

/** Ids that only packs which come with the product have. */
const RESERVED_IDS: readonly string[] = ['lecture', 'beyond'];

/**
 * @param file what messages call the file
 * @param shipped whether the pack comes with the product and may have a reserved id
 * @throws JsonSyntaxError or PackError
 */
export function parsePackFile(text: string, file: string, shipped: boolean): PackFile {
  const document = withoutOwnFields(json(text, file));
  const later = laterFormat(document);
  if (later !== null)
    throw new PackError(file, [
      {
        path: ['format'],
        message:
          `format ${later} needs g′ grader ${later}.0.0 or later; ` +
          `this version reads format ${FORMAT}. Update the extension.`,
      },
    ]);
  const result = packSchema.safeParse(document);
  if (!result.success) throw new PackError(file, problemsOf(result.error.issues, document));
  const { id } = result.data;
  if (!shipped && RESERVED_IDS.includes(id))
    throw new PackError(file, [
      {
        path: ['id'],
        message: `found ${quote(id)}, which is kept for the pack that comes with g′ grader`,
      },
    ]);
  if (isDeviceName(id))
    throw new PackError(file, [
      { path: ['id'], message: found(id, 'an id that Windows does not keep for a device') },
    ]);
  return result.data;
}

function json(text: string, file: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new JsonSyntaxError(error.reason, error.line, error.column, visible(file));
  }
}

/** Fields that begin with `x-` are the author's own, at every level. */
function withoutOwnFields(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutOwnFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, inner]) => [key, withoutOwnFields(inner)]),
  );
}

/** The format's number is the first version of the product that reads it. */
function laterFormat(document: Json): number | null {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return null;
  const format = document['format'];
  return typeof format === 'number' && Number.isInteger(format) && format > FORMAT && format < 1e6
    ? format
    : null;
}
