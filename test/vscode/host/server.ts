import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serverScript } from './installation.ts';

export interface ServerOptions {
  /** Profile of this server alone: settings, logs, state. */
  dataFolder: string;
  extensionsFolder: string;
  /** Workspace Trust asks, as it does for a person; off, every folder is trusted. */
  trust: boolean;
  /** What a page must present; null for none, which is for tests alone: the page holds a terminal. */
  token: string | null;
  env?: Record<string, string>;
  say: (sentence: string) => void;
}

export interface Server {
  port: number;
  /** Everything the server printed. */
  output(): string;
  /** Resolves when the server has ended by itself. */
  ended: Promise<void>;
  /** Ends the server and everything it started. */
  stop(): Promise<void>;
}

/** Starts VS Code's own server on a free loopback port. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const script = await serverScript(options.say);
  const child = spawn(
    process.execPath,
    [
      script,
      ...['--host', '127.0.0.1', '--port', '0'],
      ...(options.token === null
        ? ['--without-connection-token', '--enable-smoke-test-driver']
        : ['--connection-token', options.token]),
      ...(options.trust ? [] : ['--disable-workspace-trust']),
      ...['--accept-server-license-terms', '--disable-telemetry'],
      ...['--server-data-dir', options.dataFolder, '--extensions-dir', options.extensionsFolder],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...options.env },
    },
  );
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      // The group: extension hosts and terminals end with their server.
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', kill);
  const interrupt = () => process.exit(130);
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const ended = once(child, 'close').then(() => undefined);

  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString();
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`VS Code’s server ended:\n${output}`)));
  });
  return {
    port,
    output: () => output,
    ended,
    async stop() {
      kill();
      await ended;
      process.off('exit', kill).off('SIGINT', interrupt).off('SIGTERM', interrupt);
    },
  };
}
