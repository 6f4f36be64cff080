import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { textIn } from '../../pack/text.ts';
import type { Pack } from '../../pack/types.ts';
import { UserError } from '../../user-error.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { EngineSource } from '../engine-source.ts';
import type { PackSource } from '../packs/pack-source.ts';
import { doctorText } from './text.ts';
import type { DoctorFacts, LanguageFacts } from './text.ts';
import { timeChecks } from './timings.ts';

export interface DoctorParts {
  engines: EngineSource;
  packSource: PackSource;
  version: string;
}

const scheme = 'gprime';
const uri = vscode.Uri.from({ scheme, path: 'g′ Doctor.md' });

/** Says in a read-only document what checks are run with here, and what is missing. */
export class Doctor implements Disposable {
  readonly #parts: DoctorParts;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<vscode.Uri>());
  #text = '';

  constructor(parts: DoctorParts) {
    this.#parts = parts;
    this.#store.add(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: () => this.#text,
      }),
    );
  }

  async run(): Promise<void> {
    const title = vscode.l10n.t('g′: looking at what is here');
    const location = vscode.ProgressLocation.Window;
    const facts = await vscode.window.withProgress({ location, title }, () => this.#facts());
    this.#text = doctorText(facts, vscode.l10n);
    this.#changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #facts(): Promise<DoctorFacts> {
    const { packSource, version } = this.#parts;
    const { isTrusted } = vscode.workspace;
    const file = vscode.window.activeTextEditor?.document.uri;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const near = file?.scheme === 'file' ? vscode.Uri.joinPath(file, '..') : folder;
    const path = near?.fsPath ?? tmpdir();
    const packs = await packSource.forFile(join(path, 'doctor.py'));
    const builtIn = packs.find(pack => pack.builtIn)!;
    return {
      versions: {
        extension: version,
        editor: vscode.version,
        platform: `${process.platform} ${process.arch}`,
      },
      isTrusted,
      languages: isTrusted
        ? [
            await this.#language('Python', join(path, 'doctor.py'), builtIn),
            await this.#language('JavaScript, TypeScript', join(path, 'doctor.js'), builtIn),
          ]
        : [],
      packs: packs.map(pack => ({
        title: textIn(pack.title, vscode.env.language),
        id: pack.id,
        version: pack.version,
        mark: markOf(pack),
      })),
      badPacks: (await packSource.faults()).map(({ path: bad, error }) => ({
        path: bad,
        message: error.message,
      })),
    };
  }

  async #language(title: string, path: string, builtIn: Pack): Promise<LanguageFacts> {
    const { engines } = this.#parts;
    const language = path.endsWith('.py') ? 'python' : 'javascript';
    try {
      const info = await engines.info(language, path);
      const timings = await timeChecks(await engines.engine(), info, path, builtIn);
      return { title, info, problem: null, timings };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { title, info: null, problem: error.message, timings: null };
    }
  }
}

function markOf({ shipped, signed }: Pack): string {
  if (shipped) return vscode.l10n.t('built in');
  return signed ? vscode.l10n.t('signed') : vscode.l10n.t('unsigned');
}
