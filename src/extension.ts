import * as vscode from 'vscode';
import { registerCommands } from './editor/commands/register.ts';
import { showDiagnostics } from './editor/diagnostics/diagnostics.ts';
import { Documents } from './editor/documents/documents.ts';
import { followDocuments } from './editor/documents/follow.ts';
import { EngineSource } from './editor/engine-source.ts';
import { Faults } from './editor/faults.ts';
import { registerFixes } from './editor/fixes/provider.ts';
import { registerHover } from './editor/hover/hover.ts';
import { registerLenses } from './editor/lens/lenses.ts';
import { Checks } from './editor/model/checks.ts';
import { Results } from './editor/model/results.ts';
import { Subject } from './editor/model/subject.ts';
import { showPackDiagnostics } from './editor/packs/pack-diagnostics.ts';
import { PackSource } from './editor/packs/pack-source.ts';
import { registerPacks } from './editor/packs/register.ts';
import { PreviewSurface } from './editor/preview/surface.ts';
import { ReportSurface } from './editor/report/surface.ts';
import { Settings } from './editor/settings.ts';
import { registerStatusBar } from './editor/status/status-bar.ts';
import { registerTestExplorer } from './editor/tests/explorer.ts';
import { textIn } from './pack/text.ts';

/** From the start of a check until it is shown as running, ms. */
const slowMs = 500;

/** Wires the parts. Nothing is loaded here that only a check needs: that comes with the first file. */
export function activate(context: vscode.ExtensionContext): void {
  const own = <T extends vscode.Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const { extensionUri } = context;
  const { version } = context.extension.packageJSON as { version: string };
  const distRoot = vscode.Uri.joinPath(extensionUri, 'dist').fsPath;
  const locale = vscode.env.language;
  const log = own(vscode.window.createOutputChannel('g′ grader', { log: true }));
  const faults = new Faults(log);
  const settings = new Settings();

  const pythonFor = async (path: string): Promise<string | null> => {
    const { environments } = await import('./editor/environments/installed.ts');
    return environments(settings, log).pythonFor(path);
  };

  const engines = own(
    new EngineSource({
      distRoot,
      version,
      pythonFor,
      failures: async () => {
        const { createFailureStore } = await import('./editor/failures/failure-store.ts');
        return createFailureStore(context.workspaceState);
      },
      log: line => log.info(line),
    }),
  );
  const packs = own(
    new PackSource(async () => {
      const { packReader } = await import('./editor/packs/reader.ts');
      const storage = vscode.Uri.joinPath(context.globalStorageUri, 'packs').fsPath;
      return packReader(distRoot, storage);
    }),
  );
  const results = own(new Results(title => textIn(title, locale)));
  const checks = own(
    new Checks({
      engine: () => engines.engine(),
      packs: path => packs.forFile(path),
      results,
      warm: file => faults.watch(engines.warm(file)),
      isTrusted: () => vscode.workspace.isTrusted,
      options: key => ({ limitMs: settings.limitMs(vscode.Uri.parse(key)), locale }),
      delays: { save: 20, edit: 100, slow: slowMs },
    }),
  );
  const subject = own(new Subject(results, checks));

  const documents = new Documents(() => engines.parser());
  const parts = { results, checks, documents, faults };

  own(showDiagnostics(results, documents));
  own(showPackDiagnostics(packs, faults));
  own(
    registerPacks({
      library: packs,
      results,
      memento: context.workspaceState,
      faults,
      lint: { distRoot, pythonFor },
      preview: own(new PreviewSurface({ extensionUri, distRoot, faults, settings })),
    }),
  );
  own(registerFixes(parts));
  own(registerHover(results, documents));
  own(registerLenses({ ...parts, settings }));
  own(registerStatusBar(results, checks, documents));
  const report = own(new ReportSurface({ ...parts, extensionUri, subject }));
  own(
    registerCommands({
      ...parts,
      subject,
      report,
      log,
      slowMs,
      engines,
      packSource: packs,
      version,
      parser: () => engines.parser(),
      packs: path => packs.forFile(path),
    }),
  );
  own(
    registerTestExplorer({
      ...parts,
      findOnDisk: async path => engines.findOnDisk(path, await packs.forFile(path)),
    }),
  );
  own(followDocuments({ ...parts, settings, packs }));
}
