// The steps of `npm test` and `npm run check`: each prints a section, and what passed and failed is counted over all.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { run } from './process.mjs';
import { findPython } from './python.mjs';
import { root } from './root.mjs';
import { elapsed, say } from './say.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ title: string, run: () => Promise<Count> }} Step
 */

const bin = path => join(root, 'node_modules', path);

/** A tool that passes or fails as a whole. @returns {Step} */
export function toolStep(title, ...args) {
  return {
    title,
    async run() {
      const { code } = await run(findNode24(), args, { cwd: root, stdio: 'inherit' });
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** Something that writes its count to the file that GPRIME_RESULTS names. @returns {Step} */
function countedStep(title, ...args) {
  const results = join(root, 'out', 'results', `${title.replaceAll(/\W+/g, '-')}.json`);
  return {
    title,
    async run() {
      await mkdir(join(root, 'out', 'results'), { recursive: true });
      await rm(results, { force: true });
      const { code } = await run(findNode24(), args, {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, GPRIME_RESULTS: results },
      });
      const count = await readFile(results, 'utf8').then(JSON.parse, () => ({
        passed: 0,
        failed: 0,
      }));
      // A run that ends badly for another reason than a failed test is a failure of its own.
      return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
    },
  };
}

/** Every *.test.ts of a folder in mocha, several files at a time where they may be. @returns {Step} */
export function mochaStep(title, folder, { together = false } = {}) {
  const support = name => join(root, 'test', 'support', name);
  const args = ['--no-config', '--ui', 'bdd', '--timeout', '180000'];
  args.push('--reporter', support('reporter.cjs'), '--require', support('seed.ts'));
  if (together) args.push('--parallel', '--jobs', String(availableParallelism()));
  return countedStep(title, bin('mocha/bin/mocha.js'), ...args, `${folder}/**/*.test.ts`);
}

/** A script that counts for itself. @returns {Step} */
export const scriptStep = (title, script) => countedStep(title, script);

export const unitStep = mochaStep('unit tests', 'test/unit', { together: true });

/** @type {Step[]} */
export const staticSteps = [
  toolStep('format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  toolStep('lint', bin('eslint/bin/eslint.js'), '.'),
  toolStep('types', bin('typescript/bin/tsc'), '--noEmit'),
  toolStep('types of the page', bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/webview'),
];

/** What every step stands on: dist/, and a Python with NumPy. */
export async function prepare() {
  const python = await findPython(say);
  if (!python?.numpy)
    throw new Error('The tests need a Python 3 that has NumPy, or pip to bring it.');
  say(`Python ${python.version} with NumPy ${python.numpy}: ${python.executable}`);
  say('Building …');
  const { build } = await import('./build.mjs');
  await build();
}

/** Runs the steps one after the other, whatever fails; ends with the line `N passed, N failed`. */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  const rows = [];
  for (const step of steps) {
    console.log(`\n── ${step.title} ──`);
    const start = performance.now();
    const { passed, failed } = await step.run();
    total.passed += passed;
    total.failed += failed;
    const row = `${step.title}: ${passed} passed, ${failed} failed, ${elapsed(start)}`;
    console.log(row);
    rows.push(row);
  }
  console.log(`\n${rows.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}
