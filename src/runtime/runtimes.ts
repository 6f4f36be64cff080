import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { findInterpreter } from './python/interpreter.ts';
import { PythonRuntime } from './python/runtime.ts';
import { JavaScriptRuntime } from './javascript/runtime.ts';
import type { Runtime, Runtimes } from './types.ts';
import { findWalls, type Walls } from './walls.ts';

export interface RuntimesOptions {
  /** Holds runtime/python/*.py and runtime/javascript/worker.cjs. */
  distRoot: string;
  /** The setting's or the Python extension's choice for a file; null: look on PATH. */
  pythonFor: (path: string) => Promise<string | null>;
  /** What runs JavaScript: VS Code's own Node, with what makes it behave as one. */
  node: { executable: string; env: Record<string, string> };
  log: (line: string) => void;
}

/** One runtime an interpreter, made when the first file asks for it. */
export function createRuntimes(options: RuntimesOptions): Runtimes {
  const lanes = Math.min(4, Math.max(2, availableParallelism()));
  const scripts = join(options.distRoot, 'runtime', 'python');
  const found = new Map<string, Promise<PythonRuntime>>();
  const python = new Map<string, PythonRuntime>();
  let javascript: Promise<JavaScriptRuntime> | null = null;
  let walls: Promise<Walls> | null = null;
  const sharedWalls = () => (walls ??= findWalls());

  async function pythonRuntime(path: string): Promise<Runtime> {
    const configured = await options.pythonFor(path);
    const folder = dirname(path);
    // Version managers choose by folder; a setting holds everywhere.
    const key = configured ?? `\0${folder}`;
    let runtime = found.get(key);
    if (!runtime) {
      runtime = findInterpreter({
        configured,
        folder,
        probe: join(scripts, 'probe.py'),
        env: process.env,
        platform: process.platform,
        log: options.log,
      }).then(interpreter => {
        const known = python.get(interpreter.executable);
        if (known) return known;
        const made = new PythonRuntime(interpreter, {
          scripts,
          lanes,
          walls: sharedWalls,
          log: options.log,
        });
        python.set(interpreter.executable, made);
        return made;
      });
      found.set(key, runtime);
      // What was missing may be there at the next save.
      runtime.catch(() => found.delete(key));
    }
    return runtime;
  }

  return {
    async for(language, path) {
      if (language === 'python') return pythonRuntime(path);
      javascript ??= sharedWalls().then(
        found =>
          new JavaScriptRuntime({
            node: options.node,
            worker: join(options.distRoot, 'runtime', 'javascript', 'worker.cjs'),
            walls: found,
            lanes,
          }),
      );
      return javascript;
    },
    async dispose() {
      await Promise.all([
        ...[...python.values()].map(runtime => runtime.dispose()),
        (await javascript)?.dispose(),
      ]);
    },
  };
}
