import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { JavaScriptRuntime } from './javascript/runtime.ts';
import { PythonRuntimes } from './python/runtimes.ts';
import type { Runtimes } from './types.ts';
import { findWalls, type Walls } from './walls.ts';

export interface RuntimesOptions {
  /** Holds runtime/python/*.py and runtime/javascript/worker.cjs. */
  distRoot: string;
  /** The setting's or the Python extension's choice for a file; null: look on PATH. */
  pythonFor: (path: string) => Promise<string | null>;
  /** What runs JavaScript: VS Code's own Node, with what makes it behave as one. */
  node: { executable: string; env: Record<string, string> };
  /** How a person chooses the Python, for messages; the editor's setting where nothing is said. */
  pythonChosenBy?: string;
  /** How many submissions run at once; two to four, by the processors, where nothing is said. */
  lanes?: number;
  log: (line: string) => void;
}

/** One runtime a language and interpreter, made when the first file asks for it. */
export function createRuntimes(options: RuntimesOptions): Runtimes {
  const lanes = options.lanes ?? Math.min(4, Math.max(2, availableParallelism()));
  let foundWalls: Promise<Walls> | null = null;
  const walls = () => (foundWalls ??= findWalls());
  const python = new PythonRuntimes({
    scripts: join(options.distRoot, 'runtime', 'python'),
    pythonFor: options.pythonFor,
    chosenBy: options.pythonChosenBy ?? 'the setting gprime.python',
    walls,
    lanes,
    log: options.log,
  });
  let javascript: Promise<JavaScriptRuntime> | null = null;

  const find: Runtimes['for'] = (language, path) => {
    if (language === 'python') return python.for(path);
    javascript ??= walls().then(
      found =>
        new JavaScriptRuntime({
          node: options.node,
          worker: join(options.distRoot, 'runtime', 'javascript', 'worker.cjs'),
          walls: found,
          lanes,
        }),
    );
    return javascript;
  };

  const warm: Runtimes['warm'] = async (language, path) => {
    try {
      void (await find(language, path)).warm();
    } catch (error) {
      options.log(`not started ahead: ${String(error)}`);
    }
  };
  let warming: Promise<unknown> = Promise.resolve();

  return {
    for: find,
    warm(language, path) {
      const started = warm(language, path);
      warming = Promise.all([warming, started]);
      return started;
    },
    async dispose() {
      // What is still being started would be left behind.
      await warming;
      await Promise.all([python.dispose(), javascript?.then(runtime => runtime.dispose())]);
    },
  };
}
