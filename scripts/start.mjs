// Sets up what is missing, builds, and grades the sample homework.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { run } from './process.mjs';
import { findPython } from './python.mjs';
import { root } from './root.mjs';
import { main, say } from './say.mjs';

const examples = 'examples';
const page = join('out', 'report.html');

/** The samples that can be graded here. */
async function samples(python) {
  if (python) return [examples];
  const files = await readdir(join(root, examples));
  return files.filter(file => /\.(js|mjs|ts)$/.test(file)).map(file => join(examples, file));
}

await main(async () => {
  await ensurePackages(say);
  const python = await findPython(say);
  say('Building …');
  const { build } = await import('./build.mjs');
  await build();
  await mkdir(join(root, 'out'), { recursive: true });

  if (!python)
    say(
      'No Python 3 was found, so the Python samples are left out: install Python 3 to have them graded too.',
    );
  else if (!python.numpy) say('The samples that import NumPy can’t be graded without it.');
  say(`Grading ${examples}/ …\n`);
  const args = ['check', '--html', page, ...(python ? ['--python', python.executable] : [])];
  const graded = await run(
    process.execPath,
    [join(root, 'dist', 'gprime.cjs'), ...args, ...(await samples(python))],
    { cwd: root, stdio: 'inherit' },
  );
  // 1: some samples are wrong, as they are meant to be.
  if (graded.code !== 0 && graded.code !== 1) throw new Error('The samples could not be graded.');
  say(`\nThe report as a page: ${join(root, page)}`);
});
