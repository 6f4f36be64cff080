/**
 * Signatures and keys in minisign's format, so that `minisign -V` and `minisign -S` can take the place of
 * this product on either side. Source: https://jedisct1.github.io/minisign/#signature-format
 *
 * A signature file holds two: one over the file (over its BLAKE2b-512 in the prehashed form `ED`, over
 * the file itself in the old form `Ed`), and one over that signature with the trusted comment behind it.
 */
import {
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign as ed25519Sign,
  verify as ed25519Verify,
  type KeyObject,
} from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import { UserError } from '../user-error.ts';
import { unsafeCharacter } from './safe-text.ts';

/** A public key: 8 bytes that name it, 32 of Ed25519. */
export interface PublicKey {
  id: Buffer;
  key: Buffer;
}

/** A secret key without its password; `seed` is Ed25519's 32 bytes. */
export interface SecretKey {
  id: Buffer;
  seed: Buffer;
  key: Buffer;
}

const PREHASHED = 'ED';
const PLAIN = 'Ed';
const PUBLIC_LENGTH = 2 + 8 + 32;
const SIGNATURE_LENGTH = 2 + 8 + 64;

const UNTRUSTED = 'untrusted comment: ';
const TRUSTED = 'trusted comment: ';

/** Makes a new pair. */
export function newSecretKey(): SecretKey {
  return secretKeyOf(randomBytes(8), randomBytes(32));
}

export function secretKeyOf(id: Buffer, seed: Buffer): SecretKey {
  const jwk = createPublicKey(privateKey(seed)).export({ format: 'jwk' });
  return { id, seed, key: Buffer.from(jwk.x ?? '', 'base64url') };
}

/** The key in one line, as `minisign -P` takes it: `RW…`. */
export function publicKeyText(key: PublicKey): string {
  return Buffer.concat([Buffer.from(PLAIN), key.id, key.key]).toString('base64');
}

/** The file `minisign.pub`. */
export function publicKeyFile(key: PublicKey): string {
  return `${UNTRUSTED}minisign public key ${keyId(key)}\n${publicKeyText(key)}\n`;
}

/** Reads a key in one line or the file of one. Throws UserError. */
export function parsePublicKey(text: string): PublicKey {
  const data = base64(linesOf(text).at(-1) ?? '', PUBLIC_LENGTH, 'a minisign public key');
  if (data.toString('latin1', 0, 2) !== PLAIN) throw new UserError('not a minisign public key');
  return { id: data.subarray(2, 10), key: data.subarray(10) };
}

/** Minisign prints the 8 bytes as one little-endian number. */
export function keyId(key: { id: Buffer }): string {
  return key.id.readBigUInt64LE().toString(16).toUpperCase().padStart(16, '0');
}

/** The signature file for the content. @param comment the trusted comment, which is signed too; one line */
export function sign(content: Uint8Array, key: SecretKey, comment: string): string {
  if (/[\r\n]/.test(comment)) throw new UserError('a trusted comment is one line');
  const secret = privateKey(key.seed);
  const signature = ed25519Sign(null, blake2b(content, { dkLen: 64 }), secret);
  const whole = ed25519Sign(null, Buffer.concat([signature, Buffer.from(comment)]), secret);
  const line = Buffer.concat([Buffer.from(PREHASHED), key.id, signature]).toString('base64');
  return (
    `${UNTRUSTED}signature from g-prime secret key ${keyId(key)}\n${line}\n` +
    `${TRUSTED}${comment}\n${whole.toString('base64')}\n`
  );
}

/** The trusted comment of a signature that holds. Throws UserError with the reason where it does not. */
export function verify(content: Uint8Array, signatureFile: string, key: PublicKey): string {
  const [untrusted, line, trusted, whole, ...rest] = linesOf(signatureFile);
  if (!untrusted?.startsWith(UNTRUSTED) || !trusted?.startsWith(TRUSTED) || rest.length > 0)
    throw new UserError('the signature is not in minisign’s format');
  const data = base64(line ?? '', SIGNATURE_LENGTH, 'a minisign signature');
  const algorithm = data.toString('latin1', 0, 2);
  if (algorithm !== PREHASHED && algorithm !== PLAIN)
    throw new UserError('the signature is of a kind that is not known');
  const id = data.subarray(2, 10);
  if (!id.equals(key.id))
    throw new UserError(`the signature is by key ${keyId({ id })}, not by key ${keyId(key)}`);
  const signature = data.subarray(10);
  const signed = algorithm === PREHASHED ? blake2b(content, { dkLen: 64 }) : content;
  const comment = trusted.slice(TRUSTED.length);
  const ed25519 = publicKey(key.key);
  const holds =
    ed25519Verify(null, signed, ed25519, signature) &&
    ed25519Verify(
      null,
      Buffer.concat([signature, Buffer.from(comment)]),
      ed25519,
      base64(whole ?? '', 64, 'a minisign signature'),
    );
  if (!holds) throw new UserError(`the signature does not hold for key ${keyId(key)}`);
  if (unsafeCharacter(comment) !== null)
    throw new UserError('the signature’s comment holds control characters');
  return comment;
}

/** Lines without their ends; a last empty one does not count. */
export function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** Decodes exactly the base64 of so many bytes. */
export function base64(text: string, length: number, what: string): Buffer {
  const data = Buffer.from(text, 'base64');
  if (data.length !== length || data.toString('base64') !== text)
    throw new UserError(`not ${what}`);
  return data;
}

// Ed25519 keys for Node come wrapped in DER; the wrapping of a raw key is a fixed prefix (RFC 8410).
function privateKey(seed: Buffer): KeyObject {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
}

function publicKey(key: Buffer): KeyObject {
  const prefix = Buffer.from('302a300506032b6570032100', 'hex');
  return createPublicKey({ key: Buffer.concat([prefix, key]), format: 'der', type: 'spki' });
}
