import * as vscode from 'vscode';
import type { Pack } from '../../pack/types.ts';
import { textIn } from '../../pack/text.ts';
import type { SubmissionParser } from '../../submission/parser.ts';
import type { Implementation, Position } from '../../submission/types.ts';
import { UserError } from '../../user-error.ts';
import { contains } from '../convert.ts';
import type { Documents } from '../documents/documents.ts';
import { linesOf } from '../model/place.ts';
import { exerciseComment } from './exercise-comment.ts';
import { likeliest } from './likeliest.ts';
import { cursorIn, targetOf } from './targets.ts';

export interface SelectExerciseParts {
  documents: Documents;
  parser: () => Promise<SubmissionParser>;
  packs: (path: string) => Promise<Pack[]>;
}

/** Says which exercise a function is, by writing a `gprime:` comment over it. */
export async function selectExercise(
  { documents, parser, packs }: SelectExerciseParts,
  named: unknown,
  name: unknown,
): Promise<void> {
  const source = await targetOf(documents, named);
  const submissions = await parser();
  const before = submissions.parse(await source.read()).implementations;
  const chosen = await choose(before, name, cursorIn(documents, source.key));
  if (chosen === null) return;
  const what = await pickExercise(chosen, await packs(source.path));
  if (what === null) return;
  // While somebody chose, something else may have written the file: the comment goes where the function is now.
  const file = await source.read();
  const implementation = sameIn(submissions.parse(file).implementations, chosen, before);
  if (implementation === null) {
    throw new UserError(
      vscode.l10n.t(
        'The file has changed, and {0} with it. Select its exercise again.',
        chosen.name,
      ),
    );
  }
  const firstLine = linesOf(file.text)[implementation.range.start.line] ?? '';
  const change = exerciseComment(implementation, file.language, what, firstLine);
  const place = documents.place(source.key, change.range);
  if (place === null) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(place.uri, place.range, change.text);
  await vscode.workspace.applyEdit(edit);
}

/** What `one` of those before is now: by its name, and by its place among as many of that name. */
function sameIn(
  now: Implementation[],
  one: Implementation,
  before: Implementation[],
): Implementation | null {
  const namesakes = (all: Implementation[]) => all.filter(({ name }) => name === one.name);
  const [then, after] = [namesakes(before), namesakes(now)];
  return then.length === after.length ? after[then.indexOf(one)]! : null;
}

async function choose(
  implementations: Implementation[],
  name: unknown,
  cursor: Position | null,
): Promise<Implementation | null> {
  if (implementations.length === 0) {
    throw new UserError(vscode.l10n.t('There is no function in this file.'));
  }
  const byName = implementations.find(one => one.name === name);
  if (byName !== undefined) return byName;
  // The innermost one begins last.
  const here = implementations.filter(({ range }) => cursor !== null && contains(range, cursor));
  if (here.length > 0) return here.at(-1)!;
  const items = implementations.map(implementation => ({
    label: implementation.name,
    description: vscode.l10n.t('line {0}', implementation.nameRange.start.line + 1),
    implementation,
  }));
  const placeHolder = vscode.l10n.t('Which function?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.implementation ?? null;
}

async function pickExercise(
  { name, comment }: Implementation,
  packs: Pack[],
): Promise<string | null> {
  const ids = packs.flatMap(({ exercises }) => exercises.map(({ id }) => id));
  const groups = packs.map(pack => ({
    title: textIn(pack.title, vscode.env.language),
    items: pack.exercises.map(({ id, title }) => ({
      label: textIn(title, vscode.env.language),
      description: id,
      what: ids.filter(other => other === id).length > 1 ? `${pack.id}/${id}` : id,
      picked: comment?.exercise === id,
    })),
  }));
  const likely = likeliest(name, ids);
  const first = groups
    .flatMap(({ items }) => items)
    .find(({ description }) => description === likely);
  const exercises = [
    ...(first ? [first] : []),
    ...groups.flatMap(({ title, items }) => [
      { label: title, kind: vscode.QuickPickItemKind.Separator, what: '' },
      ...items.filter(item => item !== first),
    ]),
  ];
  const none = {
    label: vscode.l10n.t('Do not check this function'),
    description: 'none',
    what: 'none',
  };
  const placeHolder = vscode.l10n.t('What is {0} to be checked as?', name);
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator, what: '' };
  const items = [...exercises, separator, none];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
  });
  return picked?.what ?? null;
}
