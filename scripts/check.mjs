// Format, lint, types and unit tests: what to run before a commit.
import { main, say } from './say.mjs';
import { ensurePackages } from './packages.mjs';
import { runSteps, staticSteps, unitStep, prepare } from './steps.mjs';

await main(async () => {
  await ensurePackages(say);
  await prepare();
  await runSteps([...staticSteps, unitStep]);
});
