import { cp, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { run } from '../scripts/process.mjs';
import { measure, type Measurement } from './measure.ts';

const root = join(import.meta.dirname, '..');

/** Copies the peers' files into a folder, with the points that all of them compare. */
export async function layOutPeers(folder: string, points: [number, number][]): Promise<void> {
  await cp(join(import.meta.dirname, 'peers'), folder, { recursive: true });
  await writeFile(join(folder, 'points.json'), JSON.stringify(points));
}

/** As in an environment that was activated: what a command calls is found beside it. */
export function beside(command: string): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [dirname(command), process.env['PATH']].join(delimiter) };
}

/** A whole run of a test runner, as a person waits for it; it must pass. */
export function measurePeer(
  name: string,
  folder: string,
  command: string,
  args: string[],
  runs: number,
): Promise<Measurement> {
  return measure(name, { runs, warmUp: 1 }, async () => {
    const { code, output, errors } = await run(command, args, {
      cwd: folder,
      env: beside(command),
    });
    if (code !== 0) throw new Error(`${name} failed:\n${output}${errors}`);
  });
}

/** pytest, unittest and mocha, each on its file that makes the same comparisons. */
export async function measurePeers(
  folder: string,
  python: string,
  runs: number,
): Promise<{ python: Measurement[]; javascript: Measurement[] }> {
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const quiet = ['--no-config', '--reporter', 'dot'];
  return {
    python: [
      await measurePeer(
        'pytest',
        folder,
        python,
        ['-m', 'pytest', '-q', 'test_with_pytest.py'],
        runs,
      ),
      await measurePeer('unittest', folder, python, ['-m', 'unittest', 'test_with_unittest'], runs),
    ],
    javascript: [
      await measurePeer(
        'mocha',
        folder,
        process.execPath,
        [mocha, ...quiet, 'with-mocha.test.mjs'],
        runs,
      ),
    ],
  };
}
