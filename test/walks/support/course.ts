import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackCommand } from '../../../src/cli/pack-command.ts';
import { selfSigned } from '../../support/certificate.ts';
import { distRoot } from '../../support/dist.ts';

/** A course that publishes packs on an https server on loopback, with a certificate of its own. */
export class Course {
  /** For what is made outside of an editor; gone with `stop`. */
  readonly folder: string;
  /** Path → what the server sends. */
  readonly published = new Map<string, Uint8Array>();
  /** Paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** What VS Code needs in its environment to trust the server. */
  readonly env: Record<string, string>;
  readonly #server: Server;

  private constructor(folder: string, authority: string, server: Server) {
    this.folder = folder;
    this.env = { NODE_EXTRA_CA_CERTS: authority };
    this.#server = server;
    server.on('request', ({ url = '' }, response) => {
      this.requests.push(url);
      const content = this.published.get(url);
      if (content === undefined) response.writeHead(404).end();
      else response.end(content);
    });
  }

  static async start(): Promise<Course> {
    const folder = await mkdtemp(join(tmpdir(), 'gprime-course-'));
    const certificate = selfSigned();
    const authority = join(folder, 'ca.pem');
    await writeFile(authority, certificate.cert);
    const server = createServer(certificate);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new Course(folder, authority, server);
  }

  /** `127.0.0.1:40123` */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  address(path: string): string {
    return `https://${this.host}${path}`;
  }

  /** `gprime pack …`, which must succeed. Resolves to what it said. */
  async gprime(...args: string[]): Promise<string> {
    let said = '';
    const say = (text: string) => (said += text);
    const status = await runPackCommand(args, { out: say, err: say }, distRoot);
    if (status !== 0) throw new Error(said);
    return said;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
    await rm(this.folder, { recursive: true });
  }
}
