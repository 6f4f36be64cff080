// npm run soak [CHECKS]: 5,000 checks one after the other (a tenth where CI is set), hostile ones mixed in.
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './process.mjs';
import { root } from './root.mjs';
import { main, say } from './say.mjs';

const usual = process.env.CI ? 500 : 5000;
const checks = Number(process.argv[2] ?? usual);

await main(async () => {
  if (!Number.isInteger(checks) || checks < 1)
    throw new Error('npm run soak -- CHECKS: a whole number.');
  await ensurePackages(say);
  say('Building …');
  const { build } = await import('./build.mjs');
  await build();
  const script = join(root, 'test', 'hostile', 'soak.ts');
  const args = ['--expose-gc', script, String(checks)];
  process.exitCode = (await run(findNode24(), args, { cwd: root, stdio: 'inherit' })).code;
});
