/** A certificate authority and a server certificate for loopback, made when a test asks for them. */
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  cert: string;
  key: string;
}

export interface CertificateOptions {
  /** Days from now; negative: expired. 1 by default. */
  days?: number;
  /** Names that the certificate is for; `localhost` by default. 127.0.0.1 is always one of them. */
  host?: string;
}

/** X.509 (RFC 5280) in DER, self-signed with P-256: its own authority and the server's in one. */
export function selfSigned({ days = 1, host = 'localhost' }: CertificateOptions = {}): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tbs = toBeSigned(publicKey, host, days);
  const signature = sign('sha256', tbs, privateKey);
  const der = sequence(tbs, ecdsaWithSha256, bitString(signature));
  const lines = der
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
  };
}

function toBeSigned(publicKey: KeyObject, host: string, days: number): Buffer {
  const name = sequence(set(sequence(oid('550403'), tag(0x0c, Buffer.from(`${host} test`)))));
  const day = 24 * 60 * 60 * 1000;
  const validity = sequence(time(Date.now() - 2 * day), time(Date.now() + days * day));
  const names = sequence(tag(0x82, Buffer.from(host)), tag(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = sequence(
    extension('551d13', sequence(tag(0x01, Buffer.from([0xff])))),
    extension('551d11', names),
  );
  return sequence(
    tag(0xa0, tag(0x02, Buffer.from([2]))),
    tag(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    tag(0xa3, extensions),
  );
}

function tag(type: number, content: Buffer): Buffer {
  const { length } = content;
  const head =
    length < 128
      ? [type, length]
      : length < 256
        ? [type, 0x81, length]
        : [type, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return tag(0x31, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, 'hex'));
}

function bitString(content: Buffer): Buffer {
  return tag(0x03, Buffer.concat([Buffer.from([0]), content]));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), tag(0x04, value));
}

/** UTCTime, good until 2049. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14);
  return tag(0x17, Buffer.from(`${digits}Z`));
}

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
