import assert from 'node:assert/strict';
import { newSecretKey, publicKeyText } from '../../../src/pack/minisign.ts';
import { judgeTrust, type Newcomer, type Pin } from '../../../src/pack/trust.ts';
import { compareVersions } from '../../../src/pack/version.ts';

const [ours, theirs] = [newSecretKey(), newSecretKey()].map(publicKeyText) as [string, string];
const pin: Pin = { publicKey: ours, version: '1.2.0', digest: 'd' };

function newcomer(fields: Partial<Newcomer> = {}): Newcomer {
  return { id: 'week-1', version: '1.2.1', digest: 'e', signer: ours, ...fields };
}

describe('judgeTrust', () => {
  it('pins the key of the first signed pack and shows its fingerprint', () => {
    const trust = judgeTrust(newcomer(), null, null);
    assert.ok(trust.kind === 'first-use');
    assert.match(trust.fingerprint, /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    assert.equal(judgeTrust(newcomer(), pin, null).kind, 'pinned');
    assert.equal(judgeTrust(newcomer(), { ...pin, publicKey: null }, null).kind, 'first-use');
  });

  it('marks an unsigned pack', () => {
    assert.deepEqual(judgeTrust(newcomer({ signer: null }), null, null), { kind: 'unsigned' });
  });

  it('refuses another key, and a missing signature, once a key is pinned', () => {
    assert.throws(
      () => judgeTrust(newcomer({ signer: theirs }), pin, null),
      /was signed by the key with fingerprint .* before, and this one is signed by the key/,
    );
    assert.throws(
      () => judgeTrust(newcomer({ signer: null }), pin, null),
      /this one is not signed/,
    );
  });

  it('refuses an older version, signed or not', () => {
    const older = newcomer({ version: '1.1.9' });
    assert.throws(
      () => judgeTrust(older, pin, null),
      /Version 1\.1\.9 .* older than version 1\.2\.0/,
    );
    const unsigned = { ...pin, publicKey: null };
    assert.throws(() => judgeTrust({ ...older, signer: null }, unsigned, null), /older/);
  });

  it('refuses other content under the same version of a signed pack', () => {
    const same = newcomer({ version: '1.2.0' });
    assert.throws(() => judgeTrust(same, pin, null), /with other content before/);
    assert.equal(judgeTrust({ ...same, digest: 'd' }, pin, null).kind, 'pinned');
    assert.equal(
      judgeTrust({ ...same, signer: null }, { ...pin, publicKey: null }, null).kind,
      'unsigned',
    );
  });

  it('refuses a key that is not the one a link names', () => {
    assert.equal(judgeTrust(newcomer(), null, ours).kind, 'first-use');
    assert.throws(() => judgeTrust(newcomer({ signer: theirs }), null, ours), /the link asks for/);
    assert.throws(
      () => judgeTrust(newcomer({ signer: null }), null, ours),
      /is not signed, and the link/,
    );
  });
});

describe('compareVersions', () => {
  it('orders by numbers, not by letters', () => {
    const versions = ['1.10.0', '1.9.9', '0.99.0', '1.9.10', '10.0.0'];
    assert.deepEqual(versions.sort(compareVersions), [
      '0.99.0',
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '10.0.0',
    ]);
    assert.equal(compareVersions('1.2.3', '1.2.3'), 0);
  });
});
