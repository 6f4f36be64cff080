// Runs mocha on the unit tests, under a Node that runs .ts directly. Arguments go on to mocha.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { root } from './root.mjs';

const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const run = spawnSync(findNode24(), [mocha, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
