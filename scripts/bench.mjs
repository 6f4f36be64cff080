// How long a check takes, beside pytest, unittest and mocha making the same comparisons.
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './process.mjs';
import { root } from './root.mjs';
import { main, say } from './say.mjs';

await main(async () => {
  await ensurePackages(say);
  say('Building …');
  const { build } = await import('./build.mjs');
  await build();
  const script = join(root, 'bench', 'bench.ts');
  const args = [script, ...process.argv.slice(2)];
  process.exitCode = (await run(findNode24(), args, { cwd: root, stdio: 'inherit' })).code;
});
