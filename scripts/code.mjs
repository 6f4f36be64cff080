// Opens a VS Code with the extension and the sample homework.
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
  const script = join(root, 'test', 'vscode', 'host', 'open.ts');
  const { code } = await run(findNode24(), [script], { cwd: root, stdio: 'inherit' });
  process.exitCode = code;
});
