import * as vscode from 'vscode';
import { UserError } from '../../user-error.ts';
import { contains, fromPosition } from '../convert.ts';
import type { Checks } from '../model/checks.ts';
import type { FunctionView } from '../model/file-view.ts';
import type { Results } from '../model/results.ts';
import type { Target } from './targets.ts';

/**
 * The function that a lens or the report names, else the one at the cursor.
 * @throws UserError where there is none, or it is not checked
 */
export async function functionOf(
  { checks, results }: { checks: Checks; results: Results },
  { document, source }: Target,
  name: unknown,
): Promise<FunctionView> {
  await checks.look(source, { now: true });
  const view = results.get(source.key);
  const editor = vscode.window.activeTextEditor;
  const cursor =
    editor?.document === document ? editor.selection.active : new vscode.Position(0, 0);
  const at = fromPosition(cursor);
  const found =
    typeof name === 'string'
      ? view?.functions.find(one => one.name === name)
      : view?.functions.find(({ implementation }) => contains(implementation.range, at));
  if (found !== undefined) return found;
  const listed = view?.listed.find(
    one => one.name === name || one.nameRange.start.line === at.line,
  );
  if (listed !== undefined) throw new UserError(listed.reason);
  throw new UserError(
    vscode.l10n.t(
      'Line {0} is in no function that g′ knows. “g′: Select Exercise for Function” makes it known.',
      at.line + 1,
    ),
  );
}
