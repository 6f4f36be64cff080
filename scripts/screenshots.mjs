// Takes the pictures of the README in a real VS Code.
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
  const { pack } = await import('./package.mjs');
  await pack();
  const script = join(root, 'test', 'walks', 'screenshots.ts');
  process.exitCode = (await run(findNode24(), [script], { cwd: root, stdio: 'inherit' })).code;
});
