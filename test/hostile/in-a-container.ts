// The hostile submissions once more, where the system allows no namespaces, as in many containers. Linux.
import { join } from 'node:path';
import { run } from '../../scripts/process.mjs';
import { pythonWithNumpy } from '../support/python.ts';

const root = join(import.meta.dirname, '..', '..');

if (process.platform === 'linux') {
  const mocha = [
    join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    ...['--no-config', '--ui', 'bdd', '--timeout', '180000'],
    ...['--reporter', join(root, 'test', 'support', 'reporter.cjs')],
    join(import.meta.dirname, 'hostile.test.ts'),
  ];
  const { code } = await run(
    await pythonWithNumpy(),
    [join(import.meta.dirname, 'no-namespaces.py'), process.execPath, ...mocha],
    { stdio: 'inherit' },
  );
  process.exitCode = code;
} else console.log('Namespaces are of Linux.');
