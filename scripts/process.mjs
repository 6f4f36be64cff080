// Child processes of the scripts: none outlives the script that started it.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Set once a signal has asked this script to end. */
let exitCode = null;

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    if (exitCode !== null || running.size === 0) process.exit(code);
    exitCode = code;
    for (const child of running) child.kill('SIGTERM');
  });
}

/**
 * Runs a command to its end. Never rejects: a command that is not there has the code −1.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options inherits the terminal with `stdio: 'inherit'`
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let output = '';
    let errors = '';
    child.stdout?.setEncoding('utf8').on('data', data => (output += data));
    child.stderr?.setEncoding('utf8').on('data', data => (errors += data));
    const end = result => {
      running.delete(child);
      if (exitCode !== null) {
        if (running.size === 0) process.exit(exitCode);
        return;
      }
      resolve(result);
    };
    child.on('error', error => end({ code: -1, output, errors: error.message }));
    child.on('close', code => end({ code: code ?? -1, output, errors }));
  });
}

/** Runs npm: the one that runs this script, else the one on PATH. */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.js$/.test(own)) return run(process.execPath, [own, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
