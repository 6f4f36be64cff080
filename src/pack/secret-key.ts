/**
 * Minisign's secret key files, with a password (`minisign -G`) or without (`-G -W`).
 *
 * Base64 of: `Ed`, the derivation `Sc` or two zeros, the checksum's kind `B2`, salt (32), operations (8),
 * memory (8), and 104 bytes of key id (8), secret (32), public key (32), checksum (32) — the 104 bytes
 * XORed with what scrypt makes of the password where there is one. Numbers are little-endian.
 */
import { randomBytes, scrypt } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import { UserError } from '../user-error.ts';
import { base64, keyId, linesOf, secretKeyOf, type SecretKey } from './minisign.ts';

const LENGTH = 2 + 2 + 2 + 32 + 8 + 8 + 104;
const ALGORITHM = 'Ed';
const SCRYPT = 'Sc';
const NO_PASSWORD = '\0\0';
const CHECKSUM = 'B2';
/** Minisign computes the checksum only where a password could be wrong; py-minisign always does. */
const NO_CHECKSUM = Buffer.alloc(32);

/** libsodium's `…_SENSITIVE`, which minisign uses: about a second and a gigabyte. */
const OPERATIONS = 2 ** 25;
const MEMORY = 2 ** 30;

/** The text of a key file. @param password null: the file is not protected */
export async function secretKeyFile(key: SecretKey, password: string | null): Promise<string> {
  const check = password === null ? NO_CHECKSUM : checksum(key);
  const body = Buffer.concat([key.id, key.seed, key.key, check]);
  const salt = password === null ? Buffer.alloc(32) : randomBytes(32);
  const costs = Buffer.alloc(16);
  if (password !== null) {
    costs.writeBigUInt64LE(BigInt(OPERATIONS));
    costs.writeBigUInt64LE(BigInt(MEMORY), 8);
    await mask(body, password, salt, OPERATIONS, MEMORY);
  }
  const kind = ALGORITHM + (password === null ? NO_PASSWORD : SCRYPT) + CHECKSUM;
  const data = Buffer.concat([Buffer.from(kind, 'latin1'), salt, costs, body]);
  const protection = password === null ? 'unencrypted' : 'encrypted';
  return `untrusted comment: minisign ${protection} secret key ${keyId(key)}\n${data.toString('base64')}\n`;
}

/** Whether the key file asks for a password. Throws UserError where it is no key file. */
export function needsPassword(text: string): boolean {
  return decode(text).toString('latin1', 2, 4) === SCRYPT;
}

/** Throws UserError where it is no key file, or the password is wrong. */
export async function parseSecretKey(text: string, password: string | null): Promise<SecretKey> {
  const data = decode(text);
  const body = Buffer.from(data.subarray(54));
  const kind = data.toString('latin1', 2, 4);
  if (kind === SCRYPT) {
    if (password === null) throw new UserError('the secret key is protected by a password');
    const [operations, memory] = [data.readBigUInt64LE(38), data.readBigUInt64LE(46)];
    if (operations > OPERATIONS || memory > MEMORY)
      throw new UserError('the secret key asks for more memory or time than minisign’s own do');
    await mask(body, password, data.subarray(6, 38), Number(operations), Number(memory));
  } else if (kind !== NO_PASSWORD)
    throw new UserError('the secret key is protected in a way that is not known');
  const key = secretKeyOf(body.subarray(0, 8), body.subarray(8, 40));
  const check = body.subarray(72);
  const holds = check.equals(checksum(key)) || (kind !== SCRYPT && check.equals(NO_CHECKSUM));
  if (!holds || !body.subarray(40, 72).equals(key.key))
    throw new UserError(kind === SCRYPT ? 'wrong password' : 'the secret key is damaged');
  return key;
}

function decode(text: string): Buffer {
  const data = base64(linesOf(text)[1] ?? '', LENGTH, 'a minisign secret key');
  if (data.toString('latin1', 0, 2) !== ALGORITHM || data.toString('latin1', 4, 6) !== CHECKSUM)
    throw new UserError('not a minisign secret key');
  return data;
}

function checksum({ id, seed, key }: SecretKey): Buffer {
  return Buffer.from(
    blake2b(Buffer.concat([Buffer.from(ALGORITHM), id, seed, key]), { dkLen: 32 }),
  );
}

/** XORs the bytes with scrypt's stream, in place. */
async function mask(
  body: Buffer,
  password: string,
  salt: Buffer,
  operations: number,
  memory: number,
): Promise<void> {
  const { N, r, p } = scryptCosts(operations, memory);
  const stream = await new Promise<Buffer>((resolve, reject) => {
    // 128·N·r bytes are scrypt's own need, the rest is what the caller's buffers take.
    const maxmem = 128 * r * (N + p + 2);
    scrypt(password, salt, body.length, { N, r, p, maxmem }, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
  for (const [index, byte] of stream.entries()) body[index]! ^= byte;
}

/**
 * scrypt's costs from libsodium's two limits, as `crypto_pwhash_scryptsalsa208sha256` picks them
 * (`pickparams` in its source).
 */
export function scryptCosts(
  operations: number,
  memory: number,
): { N: number; r: number; p: number } {
  const ops = Math.max(32768, operations);
  const r = 8;
  const bounded = ops < memory / 32;
  const most = bounded ? ops / (r * 4) : memory / (r * 128);
  let log = 1;
  while (log < 63 && 2 ** log <= most / 2) log++;
  const N = 2 ** log;
  const p = bounded ? 1 : Math.floor(Math.min(Math.floor(ops / 4 / N), 0x3fffffff) / r);
  return { N, r, p };
}
