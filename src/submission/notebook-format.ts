import * as z from 'zod/mini';
import { UserError } from '../user-error.ts';

/** A cell of any notebook: a file's or the editor's. */
export interface NotebookCell {
  kind: 'code' | 'markdown';
  /** `python`, `markdown`, …; the notebook's own language where the cell says none. */
  language: string;
  source: string;
}

const text = z.union([z.string(), z.array(z.string())]);

const cell = z.object({
  cell_type: z.string(),
  source: z.optional(text),
  /** Version 3 kept code here. */
  input: z.optional(text),
  language: z.optional(z.string()),
});

const notebook = z.object({
  nbformat: z.number(),
  metadata: z.optional(
    z.object({
      kernelspec: z.optional(z.object({ language: z.optional(z.string()) })),
      language_info: z.optional(z.object({ name: z.optional(z.string()) })),
    }),
  ),
  cells: z.optional(z.array(cell)),
  worksheets: z.optional(z.array(z.object({ cells: z.array(cell) }))),
});

/**
 * The cells of an `.ipynb` file, format 3 or 4; outputs are not looked at.
 * @throws UserError where the text is no such notebook.
 */
export function readNotebook(json: string): NotebookCell[] {
  const { metadata, cells, worksheets, nbformat } = parsed(json);
  if (nbformat !== 3 && nbformat !== 4)
    throw new UserError(`The notebook is of format ${nbformat}; formats 3 and 4 can be read.`);
  const language = metadata?.language_info?.name ?? metadata?.kernelspec?.language ?? 'python';
  const all = cells ?? worksheets?.flatMap(sheet => sheet.cells) ?? [];
  return all.map(each => {
    const isCode = each.cell_type === 'code';
    return {
      kind: isCode ? 'code' : 'markdown',
      language: isCode ? (each.language ?? language).toLowerCase() : 'markdown',
      source: joined(each.source ?? each.input ?? ''),
    };
  });
}

function parsed(json: string): z.infer<typeof notebook> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UserError('The notebook cannot be read: it is not JSON.');
  }
  const result = notebook.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first ? first.path.join('.') : '';
  throw new UserError(
    `The notebook cannot be read: ${where === '' ? 'it is no nbformat object' : `\`${where}\` is not as the format has it`}.`,
  );
}

function joined(source: string | string[]): string {
  const whole = typeof source === 'string' ? source : source.join('');
  return whole.replace(/\r\n?/g, '\n');
}
