import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Walls } from '../walls.ts';
import { findInterpreter, type Description, type Interpreter } from './interpreter.ts';
import { PythonRuntime } from './runtime.ts';
import { startServer, type StartedServer } from './start-server.ts';

export interface PythonRuntimesOptions {
  /** Folder of main.py and probe.py. */
  scripts: string;
  /** The setting's or the Python extension's choice for a file; null: look on PATH. */
  pythonFor: (path: string) => Promise<string | null>;
  walls: () => Promise<Walls>;
  /** How a person names an interpreter, for messages. */
  chosenBy: string;
  lanes: number;
  log: (line: string) => void;
}

interface Known {
  interpreter: Interpreter;
  runtime: PythonRuntime;
  /** Changes when the interpreter is updated or a package is installed. */
  stamp: string;
}

/** One runtime an interpreter, made when the first file asks for it and again after an update. */
export class PythonRuntimes {
  readonly #options: PythonRuntimesOptions;
  /** By what was asked for: a path, or PATH as seen from a folder. */
  readonly #asked = new Map<string, Promise<Known>>();
  readonly #byExecutable = new Map<string, Known>();
  readonly #retired = new Set<Promise<void>>();
  readonly #pending = new Set<Promise<unknown>>();

  constructor(options: PythonRuntimesOptions) {
    this.#options = options;
  }

  for(path: string): Promise<PythonRuntime> {
    const found = this.#for(path);
    this.#pending.add(found);
    const done = () => this.#pending.delete(found);
    found.then(done, done);
    return found;
  }

  async dispose(): Promise<void> {
    // What is still being started would be left behind.
    await Promise.allSettled(this.#pending);
    await Promise.all([
      ...[...this.#byExecutable.values()].map(({ runtime }) => runtime.dispose()),
      ...this.#retired,
    ]);
  }

  async #for(path: string): Promise<PythonRuntime> {
    const configured = await this.#options.pythonFor(path);
    const folder = dirname(path);
    const onPath = (await this.#asked.get(pathKey)?.catch(() => null)) ?? null;
    const key = configured ?? (onPath ? pathKey : pathKey + folder);
    const known = await this.#ask(key, configured, folder);
    // One Python for all folders, as long as no version manager stands in between.
    if (configured === null && !known.interpreter.byFolder)
      this.#asked.set(pathKey, Promise.resolve(known));
    if ((await stampOf(known.interpreter)) === known.stamp) return known.runtime;
    this.#options.log(`${known.interpreter.executable} has changed: starting anew.`);
    this.#forget(known);
    return this.#for(path);
  }

  #ask(key: string, configured: string | null, folder: string): Promise<Known> {
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#find(configured, folder);
      this.#asked.set(key, asked);
      // What was missing may be there at the next save.
      asked.catch(() => this.#asked.delete(key));
    }
    return asked;
  }

  async #find(configured: string | null, folder: string): Promise<Known> {
    const { scripts, chosenBy, log } = this.#options;
    const introduced = new Map<string, StartedServer>();
    try {
      const interpreter = await findInterpreter({
        configured,
        chosenBy,
        folder,
        probe: join(scripts, 'probe.py'),
        introduce: command => this.#introduce(command, introduced),
        env: process.env,
        platform: process.platform,
        log,
      });
      const { executable } = interpreter;
      const stamp = await stampOf(interpreter);
      const known = this.#byExecutable.get(executable);
      if (known) return known;
      const started = introduced.get(executable);
      introduced.delete(executable);
      const runtime = new PythonRuntime(interpreter, {
        ...this.#options,
        ...(started && { started }),
      });
      const made = { interpreter, runtime, stamp };
      this.#byExecutable.set(executable, made);
      return made;
    } finally {
      for (const { server } of introduced.values()) await server?.dispose();
    }
  }

  /** The first check waits for a server: what it says of itself saves starting another Python to ask. */
  async #introduce(
    command: string,
    introduced: Map<string, StartedServer>,
  ): Promise<Description | null> {
    if (process.platform !== 'linux' || this.#byExecutable.has(command)) return null;
    if (!(await isProgram(command))) return null;
    const started = await startServer(command, null, this.#options);
    const description = started.server?.description ?? null;
    introduced.set(description?.executable ?? command, started);
    return description;
  }

  #forget(known: Known): void {
    for (const [key, asked] of this.#asked)
      void asked.then(other => {
        if (other === known && this.#asked.get(key) === asked) this.#asked.delete(key);
      });
    if (this.#byExecutable.get(known.interpreter.executable) !== known) return;
    this.#byExecutable.delete(known.interpreter.executable);
    const retired = known.runtime.dispose();
    this.#retired.add(retired);
    void retired.finally(() => this.#retired.delete(retired));
  }
}

/** False for a script, as version managers have them, which may lead elsewhere from another folder. */
async function isProgram(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(4), 0, 4)) ?? {};
    return bytesRead === 4 && buffer!.toString('latin1') === '\x7fELF';
  } finally {
    await file?.close();
  }
}

const pathKey = '\0';

/** Of the executable and of the folders that packages are installed in. */
async function stampOf({ executable, path }: Interpreter): Promise<string> {
  const folders = path.filter(folder => /^(?:site|dist)-packages$/.test(basename(folder)));
  const times = [executable, ...folders].map(async name => {
    const found = await stat(name).catch(() => null);
    return found ? `${found.ino}:${found.mtimeMs}` : '';
  });
  return (await Promise.all(times)).join(' ');
}
