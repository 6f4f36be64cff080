import type { FailureStore } from '../engine/engine.ts';
import type { Engine, Found, SourceFile } from '../engine/types.ts';
import type { Pack } from '../pack/types.ts';
import type { RuntimeInfo, Runtimes } from '../runtime/types.ts';
import type { Language, SubmissionParser } from '../submission/types.ts';
import { UserError } from '../user-error.ts';
import { Once } from './once.ts';

export interface EngineSourceParts {
  /** Path of the product's dist folder. */
  distRoot: string;
  version: string;
  pythonFor: (path: string) => Promise<string | null>;
  failures: () => Promise<FailureStore>;
  log: (line: string) => void;
}

/** Makes the engine when it is first needed: nothing heavy is loaded at the editor's start. */
export class EngineSource {
  readonly #made: Once<{ engine: Engine; parser: SubmissionParser; runtimes: Runtimes }>;

  constructor(parts: EngineSourceParts) {
    this.#made = new Once(() => make(parts));
  }

  async engine(): Promise<Engine> {
    return (await this.#made.get()).engine;
  }

  async parser(): Promise<SubmissionParser> {
    return (await this.#made.get()).parser;
  }

  /** Starts the processes that a check of the file will want. That there is none is said by the check. */
  async warm(file: SourceFile): Promise<void> {
    const { runtimes } = await this.#made.get();
    await runtimes.warm(file.language, file.path);
  }

  /**
   * What runs files of the language beside `path`.
   * @throws UserError where there is no interpreter
   */
  async info(language: Language, path: string): Promise<RuntimeInfo> {
    const { runtimes } = await this.#made.get();
    return (await runtimes.for(language, path)).info();
  }

  /** Finds implementations in a file on disk, running nothing. Null where it cannot be read. */
  async findOnDisk(path: string, packs: Pack[]): Promise<Found | null> {
    const { engine, parser } = await this.#made.get();
    const { readSource } = await import('../engine/source.ts');
    try {
      return await engine.find(await readSource(path, parser), packs);
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }

  async dispose(): Promise<void> {
    await (await this.#made.made())?.runtimes.dispose();
  }
}

async function make({ distRoot, version, pythonFor, failures, log }: EngineSourceParts) {
  const [{ createEngine }, { createParser }, { createRuntimes }] = await Promise.all([
    import('../engine/engine.ts'),
    import('../submission/parser.ts'),
    import('../runtime/runtimes.ts'),
  ]);
  const parts = { parser: await createParser(distRoot), failures: await failures(), version };
  // The last, since it is to be disposed: nothing that fails comes after it.
  const runtimes = createRuntimes({
    distRoot,
    pythonFor,
    // VS Code's own Node; in the desktop it is Electron, which this variable makes Node.
    node: { executable: process.execPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
    log,
  });
  return { engine: createEngine({ ...parts, runtimes }), parser: parts.parser, runtimes };
}
