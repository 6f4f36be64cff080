import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder, environment, findPython } from '../../../scripts/python.mjs';
import type { Minisign } from './minisign.ts';

const driver = join(import.meta.dirname, 'library.py');

/**
 * py-minisign, pure Python on the library `cryptography`, in a virtual environment of the project's cache that
 * is made the first time. Rejects with a sentence where pip can't bring it.
 */
export async function minisignLibrary(): Promise<Minisign> {
  const found = await findPython();
  if (found === null) throw new Error('py-minisign needs a Python 3.');
  const folder = cacheFolder(found, 'minisign');
  const say = (): void => undefined;
  const python = await environment(found, folder, ['py-minisign'], say, ['minisign']);
  const ask = (request: object): Record<string, string> => {
    const { status, stdout, stderr } = spawnSync(python, [driver], {
      encoding: 'utf8',
      input: JSON.stringify(request),
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, string>;
  };
  const succeed = (request: object): Record<string, string> => {
    const answer = ask(request);
    if (answer['refused'] !== undefined) throw new Error(answer['refused']);
    return answer;
  };
  return {
    name: 'py-minisign',
    verify: (publicKeyFile, message, signature) => {
      const request = { ask: 'verify', public: publicKeyFile, message: base64(message), signature };
      return ask(request)['trustedComment'] ?? null;
    },
    sign: (secretKeyFile, message, { password, comment, legacy = false }) =>
      succeed({
        ...{ ask: 'sign', secret: secretKeyFile, message: base64(message) },
        ...{ password, comment, legacy },
      })['signature']!,
    newKeys: password => {
      const { public: publicKeyFile, secret } = succeed({ ask: 'generate', password });
      return { publicKeyFile: publicKeyFile!, secretKeyFile: secret! };
    },
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
