import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * What `--python` names, whole: a path, or a bare name (`python3.12`) for PATH where no such file is here.
 * Null: it was not given.
 * @throws UserError where a path leads nowhere
 */
export async function pythonAt(named: string | undefined): Promise<string | null> {
  if (named === undefined) return null;
  const path = resolve(named);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return path;
  if (!/[\\/]/.test(named)) return named;
  throw new UserError(`--python ${named}: there is no such program.`);
}
