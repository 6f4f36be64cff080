/** Whether a pack may take the place of what was there before it, by key and version. */
import { UserError } from '../user-error.ts';
import { fingerprint } from './signature.ts';
import { compareVersions } from './version.ts';

/** What is remembered of a pack id, also after its pack is removed. */
export interface Pin {
  /** The key that signed the first signed pack of this id; null while there was none. */
  publicKey: string | null;
  /** The highest version that was installed. */
  version: string;
  /** Digest of that version. */
  digest: string;
}

export interface Newcomer {
  id: string;
  version: string;
  digest: string;
  /** The key that signed it, null: not signed. */
  signer: string | null;
}

export type Trust =
  /** Anyone may have made it. */
  | { kind: 'unsigned' }
  /** Signed, and from now on only this key may sign packs of this id. The person compares the fingerprint. */
  | { kind: 'first-use'; publicKey: string; fingerprint: string }
  /** Signed by the key that is pinned. */
  | { kind: 'pinned'; publicKey: string; fingerprint: string };

/**
 * @param pin what is remembered of this id, null at its first install
 * @param expected a key that the person was told from elsewhere (a link on the course page), null: none
 * @throws UserError with the reason of a refusal
 */
export function judgeTrust(newcomer: Newcomer, pin: Pin | null, expected: string | null): Trust {
  const { id, version, signer } = newcomer;
  if (expected !== null && signer !== expected)
    throw new UserError(
      signer === null
        ? `The pack ${id} is not signed, and the link asks for a signature by ${keyText(expected)}.`
        : `The pack ${id} is signed by ${keyText(signer)}, and the link asks for ${keyText(expected)}.`,
    );
  const pinned = pin?.publicKey ?? null;
  if (pinned !== null && signer === null)
    throw new UserError(
      `The pack ${id} was signed by ${keyText(pinned)} before, and this one is not signed.`,
    );
  if (pinned !== null && signer !== null && signer !== pinned)
    throw new UserError(
      `The pack ${id} was signed by ${keyText(pinned)} before, and this one is signed by ` +
        `${keyText(signer)}. Ask who hands it out whether the key has changed.`,
    );
  if (pin !== null) {
    const order = compareVersions(version, pin.version);
    if (order < 0)
      throw new UserError(
        `Version ${version} of the pack ${id} is older than version ${pin.version}, which was installed before.`,
      );
    if (order === 0 && pinned !== null && newcomer.digest !== pin.digest)
      throw new UserError(
        `Version ${version} of the pack ${id} was installed with other content before; a change needs a higher version.`,
      );
  }
  if (signer === null) return { kind: 'unsigned' };
  return {
    kind: pinned === null ? 'first-use' : 'pinned',
    publicKey: signer,
    fingerprint: fingerprint(signer),
  };
}

function keyText(publicKey: string): string {
  return `the key with fingerprint ${fingerprint(publicKey)}`;
}
