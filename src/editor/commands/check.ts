import { basename } from 'node:path';
import * as vscode from 'vscode';
import { parseSeed } from '../../grader/seed.ts';
import { UserError } from '../../user-error.ts';
import { command } from '../ids.ts';
import type { Source } from '../model/checks.ts';
import type { Subject } from '../model/subject.ts';
import { functionOf } from './function-of.ts';
import type { FunctionParts } from './function-of.ts';
import { askSeed } from './replay.ts';
import { showWhenSlow } from './slow.ts';
import { openTargets, requireTrust, targetOf } from './targets.ts';

export interface CheckCommandParts extends FunctionParts {
  subject: Subject;
  /** From the start of a check until it is shown as running, ms. */
  slowMs: number;
}

export class CheckCommands {
  readonly #parts: CheckCommandParts;

  constructor(parts: CheckCommandParts) {
    this.#parts = parts;
  }

  async checkFile(named: unknown): Promise<void> {
    requireTrust();
    const { checks, documents } = this.#parts;
    const source = await targetOf(documents, named);
    const report = await this.#slowly(source, signal => checks.check(source, { signal }));
    if (report === null || report.problems.length > 0) return;
    if (report.checks.length === 0) await sayNothingFound(source, report.listed.length > 0);
  }

  /** @param seed hex; else it is asked for */
  async replaySeed(named: unknown, seed: unknown, name: unknown): Promise<void> {
    requireTrust();
    const { checks, results, documents } = this.#parts;
    const source = await targetOf(documents, named);
    const last = results.get(source.key)?.report?.seed ?? null;
    const wanted = typeof seed === 'string' ? parseSeed(seed) : await askSeed(last);
    if (wanted === null) return;
    const only = typeof name === 'string' ? { only: name } : {};
    await this.#slowly(source, signal => checks.check(source, { signal, seed: wanted, ...only }));
  }

  async checkFunction(named: unknown, name: unknown): Promise<void> {
    requireTrust();
    const { checks, documents } = this.#parts;
    const source = await targetOf(documents, named);
    const { name: only } = await functionOf(this.#parts, source, name);
    await this.#slowly(source, signal => checks.check(source, { only, signal }));
  }

  async checkOpenFiles(): Promise<void> {
    requireTrust();
    const { checks, results, documents, subject, slowMs } = this.#parts;
    const sources = await openTargets(documents);
    subject.set(sources.map(({ key }) => key));
    await showWhenSlow(vscode.l10n.t('g′: checking open files'), slowMs, async signal => {
      for (const source of sources) {
        if (!signal.aborted) await checks.check(source, { signal });
      }
    });
    const isAny = sources.some(({ key }) => results.get(key)?.functions.length);
    if (!isAny) {
      throw new UserError(vscode.l10n.t('No open file holds a function that g′ knows.'));
    }
  }

  #slowly<T>({ path }: Source, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const title = vscode.l10n.t('g′: checking {0}', basename(path));
    return showWhenSlow(title, this.#parts.slowMs, work);
  }
}

async function sayNothingFound({ key, path }: Source, isListed: boolean): Promise<void> {
  const file = basename(path);
  const select = vscode.l10n.t('Select Exercise…');
  const text = isListed
    ? vscode.l10n.t('Nothing in {0} was checked; the lens over each function says why.', file)
    : vscode.l10n.t('g′ found no derivative of an activation function in {0}.', file);
  if ((await vscode.window.showInformationMessage(text, select)) !== select) return;
  await vscode.commands.executeCommand(command.selectExercise, key);
}
