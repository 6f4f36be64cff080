// Finds a Python 3 and gives it NumPy without touching it: in a virtual environment under .cache/.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './process.mjs';
import { root } from './root.mjs';

const windows = process.platform === 'win32';
const commands = windows ? [['py', '-3'], ['python'], ['python3']] : [['python3'], ['python']];

const question = `
import json, sys
try:
    import numpy
    found = numpy.__version__
except Exception:
    found = None
print(json.dumps([sys.executable, "%d.%d.%d" % sys.version_info[:3], found]))
`;

/**
 * Asks an interpreter who it is; a version manager's shim answers with the real one behind it.
 * @returns {Promise<import('./python.mjs').Python | null>}
 */
async function ask(command, args = []) {
  const { code, output } = await run(command, [...args, '-c', question], {
    signal: AbortSignal.timeout(60_000),
  });
  if (code !== 0) return null;
  try {
    const [executable, version, numpy] = JSON.parse(output);
    return version.startsWith('3.') ? { executable, version, numpy } : null;
  } catch {
    return null;
  }
}

/** Every Python 3 on PATH, first the one that `python3` means. */
async function findPythons() {
  const found = [];
  for (const [command, ...args] of commands) {
    const python = await ask(command, args);
    if (python && !found.some(other => other.executable === python.executable)) found.push(python);
  }
  return found;
}

const interpreterOf = folder =>
  join(folder, ...(windows ? ['Scripts', 'python.exe'] : ['bin', 'python']));

/** A virtual environment by hand, for a Python that comes without the module venv. POSIX alone. */
async function makeEnvironment(python, folder) {
  const packages = join(folder, 'lib', `python${minorOf(python)}`, 'site-packages');
  await mkdir(packages, { recursive: true });
  await mkdir(join(folder, 'bin'));
  await symlink(python.executable, interpreterOf(folder));
  await writeFile(
    join(folder, 'pyvenv.cfg'),
    `home = ${dirname(python.executable)}\ninclude-system-site-packages = false\nversion = ${python.version}\n`,
  );
}

const minorOf = ({ version }) => version.split('.').slice(0, 2).join('.');

/**
 * Installs packages where a Python's own pip can't: with any pip at hand, for that Python's version.
 * @returns {Promise<string | null>} null when done, else what pip said
 */
async function installWithAnyPip(python, folder, names) {
  const packages = windows
    ? join(folder, 'Lib', 'site-packages')
    : join(folder, 'lib', `python${minorOf(python)}`, 'site-packages');
  let said = 'no Python here has pip';
  for (const { executable } of [python, ...(await findPythons())]) {
    if ((await run(executable, ['-m', 'pip', '--version'])).code !== 0) continue;
    const target = [
      '--target',
      packages,
      '--python-version',
      minorOf(python),
      '--only-binary=:all:',
    ];
    const { code, errors } = await run(executable, [
      '-m',
      'pip',
      'install',
      '--quiet',
      ...target,
      ...names,
    ]);
    if (code === 0) return null;
    said = errors.trim().split('\n').at(-1) ?? said;
  }
  return said;
}

/**
 * Installs packages into a virtual environment of the cache.
 * @returns {Promise<string | null>} null when done, else what pip said
 */
async function install(python, folder, names) {
  const own = interpreterOf(folder);
  if ((await run(own, ['-m', 'pip', '--version'])).code === 0) {
    const { code, errors } = await run(own, ['-m', 'pip', 'install', '--quiet', ...names]);
    return code === 0 ? null : (errors.trim().split('\n').at(-1) ?? 'pip failed');
  }
  return installWithAnyPip(python, folder, names);
}

/**
 * A virtual environment with the packages in it, made where it is not there yet.
 * @param {import('./python.mjs').Python} python
 * @param {string} folder
 * @param {string[]} packages as pip names them
 * @param {(sentence: string) => void} say
 * @param {string[]} modules that tell whether they are there, where they are called otherwise
 * @returns {Promise<string>} its interpreter; throws with a sentence where pip can't bring them
 */
export async function environment(python, folder, packages, say, modules = packages.map(moduleOf)) {
  const works = async () =>
    existsSync(interpreterOf(folder)) &&
    (await run(interpreterOf(folder), ['-c', `import ${modules.join(', ')}`])).code === 0;
  if (await works()) return interpreterOf(folder);

  say(`Installing ${packages.join(', ')} for Python ${python.version} into ${folder} …`);
  // Made aside and moved into place, so that what stands in the cache is always whole.
  const aside = `${folder}.${process.pid}`;
  try {
    await mkdir(dirname(folder), { recursive: true });
    const { code } = await run(python.executable, ['-m', 'venv', aside]);
    if (code !== 0) {
      await rm(aside, { recursive: true, force: true });
      if (windows) await run(python.executable, ['-m', 'venv', '--without-pip', aside]);
      else await makeEnvironment(python, aside);
    }
    const said = await install(python, aside, packages);
    if (said !== null)
      throw new Error(
        `${packages.join(', ')} could not be installed for ${python.executable} (${said}). Install it with "${python.executable} -m pip install ${packages.join(' ')}" and try again.`,
      );
    if (!(await works())) {
      await rm(folder, { recursive: true, force: true });
      await rename(aside, folder);
      await moveScripts(aside, folder);
    }
    return interpreterOf(folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The commands in an environment name its interpreter by path in their first line. */
async function moveScripts(from, to) {
  if (windows) return;
  const bin = dirname(interpreterOf(to));
  for (const entry of await readdir(bin, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(bin, entry.name);
    const text = await readFile(path, 'latin1');
    if (text.startsWith(`#!${from}`))
      await writeFile(path, text.replace(`#!${from}`, `#!${to}`), 'latin1');
  }
}

const moduleOf = entry => entry.replace(/[=<>].*/, '').replaceAll('-', '_');

/** Where what Python needs is kept. @param {import('./python.mjs').Python} python */
export const cacheFolder = (python, name = 'python') =>
  join(root, '.cache', `${name}-${python.version}`);

/**
 * The Python to grade with: the first on PATH, or a virtual environment of it with NumPy.
 * @param {(sentence: string) => void} say
 * @returns {Promise<import('./python.mjs').Python | null>} null: there is no Python 3; `numpy` null: it could not be had
 */
export async function findPython(say = () => {}) {
  const [python] = await findPythons();
  if (!python || python.numpy) return python ?? null;
  try {
    return await ask(await environment(python, cacheFolder(python), ['numpy'], say));
  } catch (error) {
    say(error.message);
    return python;
  }
}
