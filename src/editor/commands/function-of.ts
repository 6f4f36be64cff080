import * as vscode from 'vscode';
import type { Position } from '../../submission/types.ts';
import { UserError } from '../../user-error.ts';
import { contains } from '../convert.ts';
import type { Documents } from '../documents/documents.ts';
import type { Checks, Source } from '../model/checks.ts';
import type { FileView, FunctionView } from '../model/file-view.ts';
import type { Results } from '../model/results.ts';
import { cursorIn } from './targets.ts';

export interface FunctionParts {
  checks: Checks;
  results: Results;
  documents: Documents;
}

/**
 * The function that a lens or the report names, else the one at the cursor.
 * @throws UserError where there is none, or it is not checked
 */
export async function functionOf(
  { checks, results, documents }: FunctionParts,
  source: Source,
  name: unknown,
): Promise<FunctionView> {
  await checks.look(source, { now: true });
  const view = results.get(source.key);
  const at = cursorIn(documents, source.key);
  const found =
    typeof name === 'string'
      ? view?.functions.find(one => one.name === name)
      : at && functionAt(view, at);
  if (found) return found;
  const listed = view?.listed.find(
    one => one.name === name || one.nameRange.start.line === at?.line,
  );
  if (listed !== undefined) throw new UserError(listed.reason);
  throw new UserError(
    vscode.l10n.t(
      'The cursor is in no function that g′ knows. “g′: Select Exercise for Function” makes it known.',
    ),
  );
}

/** The function whose text holds a position. */
export function functionAt(view: FileView | null, at: Position): FunctionView | undefined {
  return view?.functions.find(({ implementation }) => contains(implementation.range, at));
}
