import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod/mini';
import { UserError } from '../../user-error.ts';
import { windowsProgram } from '../kill-tree.ts';

/** An interpreter as it is really run: what version managers, launchers and links lead to in the end. */
export interface Interpreter {
  /** `sys.executable`: absolute, never a shim. In a virtual environment, that environment's. */
  executable: string;
  /** `3.11.7`. */
  version: string;
  /** Folders that hold the interpreter, its library and its packages. */
  prefixes: string[];
  /** `sys.path` after site has run. */
  path: string[];
  /** A package is installed in a way that needs site to run at every start (an editable install). */
  needsSite: boolean;
  /** The command on PATH was a shim, which may lead elsewhere from another folder. */
  byFolder: boolean;
}

/** A command that could be Python: `['py', '-3']`. */
type Candidate = [command: string, ...args: string[]];

/** What probe.py tells. */
export const description = z.object({
  executable: z.string().check(z.minLength(1)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  prefixes: z.array(z.string()),
  path: z.array(z.string()),
  needsSite: z.boolean(),
});

export type Description = z.infer<typeof description>;

const oldest: [number, number] = [3, 6];
const probeLimitMs = 15_000;

export interface Search {
  /** What the setting or the Python extension names; null: look on PATH. */
  configured: string | null;
  /** How a person names one, for messages: `the setting gprime.python`. */
  chosenBy: string;
  /** Version managers choose by the folder. */
  folder: string;
  /** Path of probe.py. */
  probe: string;
  /** A sooner way to ask a command than probe.py; null where it does not lead to an answer. */
  introduce?: (command: string) => Promise<Description | null>;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  log: (line: string) => void;
}

/** Throws UserError that says what to install or to set where there is no usable Python. */
export async function findInterpreter(asked: Search): Promise<Interpreter> {
  // A file may not be saved yet, or its folder be gone: nothing can be started in one that is not there.
  const search = { ...asked, folder: await nearestFolder(asked.folder) };
  if (search.configured !== null) return findConfigured(search, search.configured);
  let tooOld: Interpreter | null = null;
  for (const candidate of await candidatesOnPath(search)) {
    const interpreter = await probe(search, candidate);
    if (!interpreter) continue;
    if (isNewEnough(interpreter)) return interpreter;
    tooOld ??= interpreter;
  }
  throw new UserError(
    (tooOld
      ? `Python ${tooOld.version} at ${tooOld.executable} is too old: ${oldest.join('.')} or newer is needed. `
      : 'No Python was found. ') + howToInstall(search),
  );
}

async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  const above = dirname(path);
  return found?.isDirectory() || above === path ? path : nearestFolder(above);
}

async function findConfigured(search: Search, configured: string): Promise<Interpreter> {
  const looksLikePath = /[\\/]/.test(configured);
  const found = looksLikePath
    ? await inFolder(configured, search.platform)
    : ((await which(configured, search))[0] ?? null);
  if (found === null)
    throw new UserError(
      `There is no Python at ${configured}. Correct ${search.chosenBy}; without it the Python on PATH is used.`,
    );
  const interpreter = await probe(search, [found]);
  if (!interpreter)
    throw new UserError(
      `${configured} does not run as Python ${oldest.join('.')} or newer. Correct ${search.chosenBy}; without it the Python on PATH is used.`,
    );
  if (!isNewEnough(interpreter))
    throw new UserError(
      `Python ${interpreter.version} at ${configured} is too old: ${oldest.join('.')} or newer is needed. Choose another with ${search.chosenBy}.`,
    );
  return interpreter;
}

/** A file, or the folder of an environment. */
async function inFolder(path: string, platform: NodeJS.Platform): Promise<string | null> {
  const kind = await stat(path).catch(() => null);
  if (!kind?.isDirectory()) return kind ? path : null;
  const inside =
    platform === 'win32' ? ['python.exe', 'Scripts/python.exe'] : ['bin/python3', 'bin/python'];
  for (const name of inside)
    if (await stat(join(path, name)).catch(() => null)) return join(path, name);
  return null;
}

async function candidatesOnPath(search: Search): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const name of ['python3', 'python'])
    for (const command of await which(name, search)) found.push([command]);
  if (search.platform === 'win32')
    for (const command of await which('py', search)) found.push([command, '-3']);
  return found;
}

async function which(name: string, search: Search): Promise<string[]> {
  const found: string[] = [];
  const path = search.env['PATH'] ?? search.env['Path'] ?? '';
  // pyenv-win has no program on PATH but a batch file.
  const isBare = search.platform === 'win32' && !/\.(?:exe|bat)$/i.test(name);
  const files = isBare ? [`${name}.exe`, `${name}.bat`] : [name];
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    for (const file of files) {
      const command = join(folder, file);
      // The Microsoft Store's stub is a file too; it fails the probe.
      if (await stat(command).catch(() => null)) found.push(command);
    }
  }
  return found;
}

async function probe(search: Search, [command, ...args]: Candidate): Promise<Interpreter | null> {
  if (search.platform === 'darwin' && command === '/usr/bin/python3') {
    // Without the developer tools this is a stub that opens a window.
    const tools = await run('/usr/bin/xcode-select', ['-p'], search);
    if (tools === null) return null;
  }
  const introduced = args.length === 0 ? await search.introduce?.(command) : null;
  if (introduced) return { ...introduced, byFolder: introduced.executable !== command };
  const printed = await run(command, [...args, '-I', '-B', search.probe], search);
  if (printed === null) {
    search.log(`${[command, ...args].join(' ')} does not run as Python.`);
    return null;
  }
  try {
    const interpreter = description.parse(JSON.parse(printed));
    return { ...interpreter, byFolder: interpreter.executable !== command };
  } catch {
    search.log(`${[command, ...args].join(' ')} answered with something unexpected.`);
    return null;
  }
}

/** Standard output, or null where the command failed. The command is the person's own, not a submission. */
function run(command: string, args: string[], search: Search): Promise<string | null> {
  const isBatch = search.platform === 'win32' && /\.bat$/i.test(command);
  const started = isBatch ? byShell([command, ...args]) : { command, args };
  if (started === null) return Promise.resolve(null);
  return new Promise(resolve => {
    execFile(
      started.command,
      started.args,
      {
        cwd: search.folder,
        env: search.env,
        timeout: probeLimitMs,
        windowsHide: true,
        windowsVerbatimArguments: isBatch,
      },
      (error, stdout) => resolve(error ? null : stdout),
    );
  });
}

/**
 * How Windows starts a batch file: by its shell, which reads the line, and the batch file may read it again.
 * Null where a word holds what the shell minds even in quotes.
 */
function byShell(words: string[]): { command: string; args: string[] } | null {
  if (words.some(word => /["%!^\r\n]/.test(word))) return null;
  const line = words.map(word => `"${word}"`).join(' ');
  return { command: windowsProgram('cmd'), args: ['/d', '/s', '/c', `"${line}"`] };
}

function isNewEnough({ version }: Interpreter): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function howToInstall({ platform, chosenBy }: Search): string {
  const how =
    platform === 'win32'
      ? 'Install Python 3 with "winget install Python.Python.3.13" or from https://www.python.org/downloads/'
      : platform === 'darwin'
        ? 'Install Python 3 with "brew install python" or from https://www.python.org/downloads/'
        : 'Install Python 3 with your package manager, for example "sudo apt install python3 python3-numpy"';
  return `${how}, or name one with ${chosenBy}.`;
}
