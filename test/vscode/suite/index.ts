import { format } from 'node:util';
import Mocha from 'mocha';
import CountingReporter from '../../support/reporter.cjs';
import { mark } from '../launchers/launcher.ts';

/** Called by VS Code in its extension host; rejects where a test failed. */
export async function run(): Promise<void> {
  // The console of an extension host carries much else: the mark tells the suite's own lines.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(mark + format(...args));
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, reporter: CountingReporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  await import('./on-save.test.ts');
  await import('./commands.test.ts');
  await import('./lenses.test.ts');
  await import('./auto-save.test.ts');
  await import('./explaining.test.ts');
  await import('./notebooks.test.ts');
  await import('./doctor.test.ts');
  await import('./test-explorer.test.ts');
  await import('./packs.test.ts');
  await import('./preview.test.ts');
  await import('./agreement.test.ts');
  await import('./bad-input.test.ts');
  await new Promise<void>((resolve, reject) => {
    mocha.run(failed => {
      if (failed === 0) resolve();
      else reject(new Error(`${failed} failed`));
    });
  });
}
