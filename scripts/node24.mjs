// Finds a Node that runs .ts files directly: 24 or newer. Plain Node 20, no packages.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const oldest = 24;

/** Major version of a Node executable, 0 where it cannot be started. */
function majorOf(executable) {
  try {
    const text = execFileSync(executable, ['-v'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/^v(\d+)\./.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function candidates() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, name));
  const bundled = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return [process.execPath, ...onPath, join(root, 'node_modules', bundled, 'bin', name)];
}

/** @returns {string} path of a Node 24 or newer: this one, one on PATH, or the one that npm brought. */
export function findNode24() {
  const found = [...new Set(candidates())].find(
    path => existsSync(path) && majorOf(path) >= oldest,
  );
  if (found) return found;
  throw new Error(
    `Node ${oldest} or newer is needed for the tests and npm brought none for ${process.platform} on ${process.arch}. Install Node ${oldest} and try again.`,
  );
}
