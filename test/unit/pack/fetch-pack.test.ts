import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchPack } from '../../../src/pack/fetch-pack.ts';
import { UserError } from '../../../src/user-error.ts';
import { selfSigned, type Certificate } from '../../support/certificate.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

describe('fetchPack', () => {
  const good = selfSigned();
  const servers: Server[] = [];

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  });

  /** A loopback server; answers with its address. */
  async function serve(handler: Handler, certificate: Certificate = good): Promise<string> {
    const server = createServer(certificate, handler);
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function refusal(address: string, options = {}): Promise<string> {
    try {
      await fetchPack(address, { ca: good.cert, ...options });
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    assert.fail('it was fetched');
  }

  it('brings what the address holds', async () => {
    const address = await serve((_, response) => response.end('bytes'));
    const content = await fetchPack(`${address}/week-1.gpack`, { ca: good.cert });
    assert.equal(Buffer.from(content).toString(), 'bytes');
  });

  it('takes https alone, without a password', async () => {
    assert.match(await refusal('http://127.0.0.1/x.gpack'), /https only.*begins with http:\/\//);
    assert.match(await refusal('file:///etc/passwd'), /https only/);
    assert.match(await refusal('ftp://x/y'), /https only/);
    assert.match(await refusal('x.gpack'), /is not an address/);
    assert.match(await refusal('https://me:secret@127.0.0.1/'), /name or password/);
  });

  it('follows redirects on https, and a bounded number', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/end') response.end('there');
      else response.writeHead(302, { location: request.url === '/a' ? '/b' : '/end' }).end();
    });
    const content = await fetchPack(`${address}/a`, { ca: good.cert });
    assert.equal(Buffer.from(content).toString(), 'there');
    const loop = await serve((_, response) => response.writeHead(301, { location: '/' }).end());
    assert.match(await refusal(loop), /redirects more than 5 times/);
  });

  it('does not follow a redirect to anything but https', async () => {
    for (const location of ['http://127.0.0.1/x', 'file:///etc/passwd']) {
      const address = await serve((_, response) => response.writeHead(307, { location }).end());
      assert.match(await refusal(address), /redirects to an address that is not https/);
    }
  });

  it('does not trust a certificate that nobody vouches for, whatever the environment says', async () => {
    const address = await serve((_, response) => response.end('bytes'));
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      assert.match(
        await refusal(address, { ca: undefined }),
        /certificate of .* cannot be trusted/,
      );
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  });

  it('does not trust an expired certificate, nor one for another host', async () => {
    const expired = selfSigned({ days: -1 });
    const old = await serve((_, response) => response.end('bytes'), expired);
    assert.match(
      await refusal(old, { ca: expired.cert }),
      /cannot be trusted \(CERT_HAS_EXPIRED\)/,
    );
    const other = selfSigned({ host: 'example.org' });
    const address = await serve((_, response) => response.end('bytes'), other);
    const named = address.replace('127.0.0.1', 'localhost');
    assert.match(await refusal(named, { ca: other.cert }), /ERR_TLS_CERT_ALTNAME_INVALID/);
  });

  it('reads no more than a pack may be long, declared or not', async () => {
    const declared = await serve((_, response) =>
      response.writeHead(200, { 'content-length': 11 * 1024 * 1024 }).write('x'),
    );
    assert.match(await refusal(declared), /larger than 10 MB/);
    let sent = 0;
    const endless = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65536))) sent += 65536;
      };
      response.on('drain', more);
      more();
    });
    assert.match(await refusal(endless), /larger than 10 MB/);
    assert.ok(sent < 64 * 1024 * 1024);
  });

  it('says what the server answered, and that none is there', async () => {
    const address = await serve((_, response) => response.writeHead(404).end());
    assert.match(await refusal(`${address}/gone.gpack`), /answered 404 for \/gone\.gpack/);
    const closed = await serve(() => undefined);
    const server = servers.pop()!;
    await new Promise(resolve => server.close(resolve));
    assert.match(await refusal(closed), /could not be reached: ECONNREFUSED/);
  });

  it('ends when the server is silent, stops half way, or the person cancels', async () => {
    const silent = await serve(() => undefined);
    assert.match(await refusal(silent, { timeoutMs: 100 }), /did not send the pack within 0\.1 s/);
    const half = await serve((_, response) => response.writeHead(200).write('half'));
    assert.match(await refusal(half, { timeoutMs: 100 }), /did not send the pack/);
    const controller = new AbortController();
    const cancelled = await serve(() => controller.abort());
    await assert.rejects(fetchPack(cancelled, { ca: good.cert, signal: controller.signal }), {
      name: 'AbortError',
    });
  });

  it('refuses a body that breaks off', async () => {
    const address = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('half', () => response.destroy());
    });
    assert.match(await refusal(address), /could not be reached: (aborted|ECONNRESET)/);
  });
});
