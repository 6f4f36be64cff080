/** Fetching a `.gpack` from an https address, with a bound on everything a server decides. */
import { get, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { UserError } from '../user-error.ts';
import { bytes, limits } from './limits.ts';
import { visible } from './safe-text.ts';

const MAX_REDIRECTS = 5;

export interface FetchOptions {
  /** Certificates to trust in place of the system's (PEM). */
  ca?: string;
  signal?: AbortSignal;
  /** For the whole, ms; 60,000 by default. */
  timeoutMs?: number;
}

/**
 * The bytes at the address. Redirects stay on https, certificates are always checked, and no more is
 * read than a pack may be long. Throws UserError with the reason; an abort rejects with the signal's reason.
 */
export async function fetchPack(address: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const timeoutMs = options.timeoutMs ?? 60_000;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any(
    options.signal === undefined ? [timeout] : [options.signal, timeout],
  );
  let url = httpsUrl(address, null);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await request(url, { ca: options.ca, signal });
      const location = redirectOf(response);
      if (location === null) return await body(response, url);
      response.destroy();
      url = httpsUrl(location, url);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    if (timeout.aborted)
      throw new UserError(`${url.host} did not send the pack within ${timeoutMs / 1000} s.`);
    throw error instanceof UserError ? error : new UserError(reason(error, url));
  }
  throw new UserError(`${address} redirects more than ${MAX_REDIRECTS} times.`);
}

/** Throws UserError where it is not an https address without a password. @param base of a redirect */
export function httpsUrl(address: string, base: URL | null): URL {
  if (!URL.canParse(address, base?.href))
    throw new UserError(`“${visible(address)}” is not an address.`);
  const url = new URL(address, base?.href);
  if (url.protocol !== 'https:')
    throw new UserError(
      base === null
        ? `Packs are fetched over https only, and the address begins with ${url.protocol}//.`
        : `${base.host} redirects to an address that is not https.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new UserError('An address with a name or password in it is not used.');
  return url;
}

function request(
  url: URL,
  options: Pick<RequestOptions, 'ca' | 'signal'>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(
      url,
      {
        ...options,
        // Said here, so that no variable of the environment turns the check off.
        rejectUnauthorized: true,
        headers: {
          accept: 'application/zip, application/octet-stream',
          'accept-encoding': 'identity',
        },
      },
      resolve,
    ).on('error', reject);
  });
}

function redirectOf(response: IncomingMessage): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0);
  return isRedirect ? (response.headers.location ?? null) : null;
}

async function body(response: IncomingMessage, url: URL): Promise<Uint8Array> {
  try {
    if (response.statusCode !== 200)
      throw new UserError(`${url.host} answered ${response.statusCode ?? 0} for ${url.pathname}.`);
    const tooLarge = `The file at ${url.host} is larger than ${bytes(limits.archiveBytes)}.`;
    if (Number(response.headers['content-length']) > limits.archiveBytes)
      throw new UserError(tooLarge);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limits.archiveBytes) throw new UserError(tooLarge);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

/** Failures of TLS, by the codes of Node and OpenSSL; all else is about the connection. */
const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL|EPROTO/;

function reason(error: unknown, url: URL): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (CERTIFICATE.test(code))
    return `The certificate of ${url.host} cannot be trusted (${code}), so nothing was fetched.`;
  return `${url.host} could not be reached: ${code === '' ? message : code}.`;
}
