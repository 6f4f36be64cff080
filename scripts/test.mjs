// Everything: format, lint, types, unit tests, and the suites in a real VS Code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './packages.mjs';
import { root } from './root.mjs';
import { main, say } from './say.mjs';
import {
  mochaStep,
  prepare,
  runSteps,
  scriptStep,
  staticSteps,
  toolStep,
  unitStep,
} from './steps.mjs';

/** Other folders of test/ that mocha runs outside VS Code, in this order. */
const folders = [
  ['the report page in a browser', 'test/page'],
  ['corpus of submissions', 'test/corpus'],
  ['hostile submissions', 'test/hostile'],
  ['bad input on the command line', 'test/bad-input'],
];

/**
 * A tenth of what `npm run soak` and `npm run fuzz` do, where nobody waits. The cases are the same in every run: a
 * change is refused for what it broke, and new cases are looked for with `npm run fuzz`.
 */
const longSteps = [
  toolStep('soak', '--expose-gc', join(root, 'test', 'hostile', 'soak.ts'), '500'),
  toolStep('fuzz', join(root, 'scripts', 'fuzz.mjs'), '100000', '1'),
];

await main(async () => {
  await ensurePackages(say);
  await prepare();
  await runSteps([
    ...staticSteps,
    unitStep,
    ...folders
      .filter(([, folder]) => existsSync(join(root, folder)))
      .map(([title, folder]) => mochaStep(title, folder)),
    scriptStep('hostile submissions without namespaces', 'test/hostile/in-a-container.ts'),
    scriptStep('VS Code: extension API', 'test/vscode/run.ts'),
    mochaStep('VS Code: walks in the browser', 'test/walks'),
    ...(process.env.CI ? longSteps : []),
  ]);
});
