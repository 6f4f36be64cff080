import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Minisign } from './minisign.ts';

/** The program `minisign`; null where it is not installed. */
export function minisignProgram(): Minisign | null {
  if (spawnSync('minisign', ['-v']).error !== undefined) return null;
  return {
    name: 'minisign, the program',
    verify: (publicKeyFile, message, signature) =>
      inFolder({ 'm.txt': message, 'm.txt.minisig': signature, 'm.pub': publicKeyFile }, folder => {
        const { status, stdout } = run(folder, ['-V', '-m', 'm.txt', '-p', 'm.pub']);
        return status === 0 ? /^Trusted comment: (.*)$/m.exec(stdout)![1]! : null;
      }),
    sign: (secretKeyFile, message, { password, comment, legacy = false }) =>
      inFolder({ 'm.txt': message, 'm.key': secretKeyFile }, folder => {
        const args = ['-S', ...(legacy ? ['-l'] : []), '-s', 'm.key', '-m', 'm.txt', '-t', comment];
        succeed(run(folder, args, `${password ?? ''}\n`));
        return readFileSync(join(folder, 'm.txt.minisig'), 'utf8');
      }),
    newKeys: password =>
      inFolder({}, folder => {
        const args = ['-G', ...(password === null ? ['-W'] : []), '-p', 'm.pub', '-s', 'm.key'];
        succeed(run(folder, args, `${password}\n${password}\n`));
        return {
          publicKeyFile: readFileSync(join(folder, 'm.pub'), 'utf8'),
          secretKeyFile: readFileSync(join(folder, 'm.key'), 'utf8'),
        };
      }),
  };
}

function run(folder: string, args: string[], input = '') {
  return spawnSync('minisign', args, { cwd: folder, encoding: 'utf8', input });
}

function succeed({ status, stdout, stderr }: ReturnType<typeof run>): void {
  if (status !== 0) throw new Error(stdout + stderr);
}

function inFolder<T>(files: Record<string, string | Uint8Array>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gprime-minisign-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
