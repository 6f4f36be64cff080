// Brings the npm packages of the lock file where they are missing or older than it.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './process.mjs';
import { root } from './root.mjs';

const timeOf = path => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * @param {(sentence: string) => void} say
 * @returns {Promise<void>} throws with npm's last words where it fails
 */
export async function ensurePackages(say) {
  if (timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json')) return;
  say('Installing the npm packages of package-lock.json …');
  const { code, errors } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
  });
  if (code !== 0) throw new Error(`npm ci failed:\n${errors.trim()}`);
}
