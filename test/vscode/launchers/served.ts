import { join } from 'node:path';
import { launchBrowser } from '../../support/browser.ts';
import { startServer } from '../host/server.ts';
import { addressOf } from '../host/workbench.ts';
import { mark, type Launcher } from './launcher.ts';

/** VS Code's own server from npm, its workbench in a headless browser. */
export function served(say: (sentence: string) => void): Launcher {
  return {
    name: 'VS Code served to a headless browser',
    async run({ extension, suite, workspace, profile, env }) {
      const server = await startServer({
        dataFolder: join(profile, 'data'),
        extensionsFolder: join(profile, 'extensions'),
        trust: false,
        token: null,
        env,
        say,
      });
      try {
        const browser = await launchBrowser();
        try {
          const page = await browser.newPage();
          const exit = new Promise<number>((resolve, reject) => {
            void page.exposeFunction('codeAutomationExit', resolve);
            page.on('crash', () => reject(new Error('The browser’s page crashed.')));
            void server.ended.then(() => reject(new Error(`VS Code ended:\n${server.output()}`)));
          });
          await page.exposeFunction('codeAutomationLog', (_type: string, [line]: unknown[]) => {
            if (typeof line === 'string' && line.startsWith(mark)) console.log(line);
          });
          await page.goto(addressOf(server, { workspace, extension, suite }), { timeout: 120_000 });
          return await exit;
        } finally {
          await browser.close();
        }
      } finally {
        await server.stop();
      }
    },
  };
}
