import { basename } from 'node:path';
import * as vscode from 'vscode';
import { readPackFiles } from '../../pack/read-pack.ts';
import { languageNames } from '../../submission/language.ts';
import type { Language } from '../../submission/types.ts';
import { UserError } from '../../user-error.ts';
import { exists } from '../exists.ts';
import { chooseFolder } from './choose-folder.ts';
import type { ExerciseEntry } from './library.ts';

/** Copies an exercise's starter into the workspace and opens it. A file that is there is never lost unasked. */
export async function startExercise({ pack, exercise }: ExerciseEntry): Promise<void> {
  const languages = Object.keys(exercise.starter) as Language[];
  if (languages.length === 0)
    throw new UserError(vscode.l10n.t('This exercise has no starter; write the file yourself.'));
  const folder = await chooseFolder(
    vscode.l10n.t('Open a folder first: the starter is written into it.'),
  );
  if (folder === null) return;
  const language = await chooseLanguage(languages);
  if (language === null) return;
  const path = exercise.starter[language]!;
  const files = await readPackFiles(pack.folder);
  const content = files.get(path);
  if (content === undefined) throw new UserError(vscode.l10n.t('The starter is not in the pack.'));
  const target = vscode.Uri.joinPath(folder.uri, basename(path));
  const choice = await chooseWhatToDo(target);
  if (choice === 'nothing') return;
  if (choice === 'write') await vscode.workspace.fs.writeFile(target, content);
  await vscode.window.showTextDocument(target);
}

/** Asks where a file of that name is there. */
async function chooseWhatToDo(target: vscode.Uri): Promise<'write' | 'open' | 'nothing'> {
  if (!(await exists(target))) return 'write';
  const open = vscode.l10n.t('Open It');
  const replace = vscode.l10n.t('Replace It');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is there already.', basename(target.fsPath)),
    { modal: true, detail: vscode.l10n.t('Replacing it loses what is in it.') },
    open,
    replace,
  );
  if (answer === undefined) return 'nothing';
  return answer === replace ? 'write' : 'open';
}

async function chooseLanguage(languages: Language[]): Promise<Language | null> {
  if (languages.length === 1) return languages[0]!;
  const items = languages.map(language => ({
    label: languageNames[language],
    language,
  }));
  const placeHolder = vscode.l10n.t('In which language?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.language ?? null;
}
