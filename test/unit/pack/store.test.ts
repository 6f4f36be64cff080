import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PackFiles } from '../../../src/pack/files.ts';
import { newSecretKey, publicKeyText } from '../../../src/pack/minisign.ts';
import { signed } from '../../../src/pack/signature.ts';
import { PackStore } from '../../../src/pack/store.ts';
import { draft, filesOf, scratch, withField } from './draft.ts';

const ID = 'course.week-1';
const key = newSecretKey();

function version(number: string, others: Record<string, string> = {}): PackFiles {
  return filesOf(withField('version', number), others);
}

function signedVersion(number: string, by = key): PackFiles {
  return signed(version(number), by, `${ID} ${number}`);
}

describe('PackStore', () => {
  let folder: ReturnType<typeof scratch>;
  let store: PackStore;
  beforeEach(() => {
    folder = scratch();
    store = new PackStore(join(folder.path, 'packs'));
  });
  afterEach(() => folder.remove());

  const install = async (files: PackFiles) =>
    store.install(await store.judge(files, 'week-1.gpack'));

  it('installs, lists, reads, updates and removes', async () => {
    assert.deepEqual(await store.list(), { installed: [], faults: [] });
    const candidate = await store.judge(version('1.0.0'), 'w.gpack', {
      source: 'https://x/w.gpack',
    });
    assert.deepEqual([candidate.trust, candidate.replaces], [{ kind: 'unsigned' }, null]);
    const installed = await store.install(candidate);
    assert.deepEqual(await store.list(), { installed: [installed], faults: [] });
    assert.equal(installed.source, 'https://x/w.gpack');
    assert.equal((await store.read(ID)).version, '1.0.0');
    assert.equal((await store.judge(version('1.1.0'), 'w.gpack')).replaces, '1.0.0');
    await install(version('1.1.0'));
    assert.equal((await store.read(ID)).version, '1.1.0');
    assert.equal(existsSync(installed.folder), false);
    await store.remove(ID);
    assert.deepEqual(await store.list(), { installed: [], faults: [] });
    await assert.rejects(store.read(ID), /The pack course\.week-1 is not installed/);
    await store.remove(ID);
  });

  it('pins the key, over a removal too, until it is forgotten', async () => {
    const first = await store.judge(signedVersion('1.0.0'), 'w.gpack');
    assert.equal(first.trust.kind, 'first-use');
    const installed = await store.install(first);
    assert.equal(installed.publicKey, publicKeyText(key));
    assert.equal((await store.read(ID)).signed, true);
    await install(signedVersion('2.0.0'));
    const forged = signedVersion('3.0.0', newSecretKey());
    await assert.rejects(install(forged), /this one is signed by the key with fingerprint/);
    await assert.rejects(install(version('3.0.0')), /this one is not signed/);
    await assert.rejects(install(signedVersion('1.0.0')), /older than version 2\.0\.0/);
    assert.equal((await store.read(ID)).version, '2.0.0');
    await store.remove(ID);
    await assert.rejects(install(forged), /this one is signed by/);
    await store.forget(ID);
    await install(forged);
    assert.equal((await store.read(ID)).version, '3.0.0');
  });

  it('refuses a broken pack and keeps the old one', async () => {
    await install(signedVersion('1.0.0'));
    const broken = new Map(signedVersion('1.1.0')).set(
      'starter/sigmoid.py',
      Buffer.from('import os'),
    );
    await assert.rejects(
      store.judge(broken, 'w.gpack'),
      /w\.gpack: “starter\/sigmoid\.py” is not the file/,
    );
    assert.equal((await store.read(ID)).version, '1.0.0');
  });

  it('judges again when it installs, in case something came between', async () => {
    const candidate = await store.judge(version('1.0.0'), 'w.gpack');
    await install(signedVersion('1.0.0'));
    await assert.rejects(store.install(candidate), /this one is not signed/);
  });

  it('notices that installed files were changed', async () => {
    const unsigned = await install(version('1.0.0'));
    writeFileSync(join(unsigned.folder, 'starter/sigmoid.py'), 'import os');
    await assert.rejects(store.read(ID), /were changed after it was installed/);
    const again = await install(signedVersion('1.0.0'));
    writeFileSync(join(again.folder, 'extra.py'), '');
    await assert.rejects(store.read(ID), /“extra\.py” is not listed/);
  });

  it('says so when its own state is damaged, and does not lose a pin over it', async () => {
    await install(signedVersion('1.0.0'));
    const path = join(folder.path, 'packs', ID, 'state.json');
    for (const text of [
      '',
      '{',
      '{"format":1}',
      readFileSync(path, 'utf8').replace(/"folder": ".*"/, '"folder": "../../x"'),
    ]) {
      writeFileSync(path, text);
      const { installed, faults } = await store.list();
      assert.deepEqual(installed, []);
      assert.match(faults.join(), /state\.json is damaged/);
      await assert.rejects(install(version('9.0.0')), /state\.json is damaged/);
    }
  });

  it('says so when its own state cannot be read, and lists the other packs', async () => {
    await install(version('1.0.0'));
    mkdirSync(join(folder.path, 'packs', 'another', 'state.json'), { recursive: true });
    const { installed, faults } = await store.list();
    assert.deepEqual(
      installed.map(({ id }) => id),
      [ID],
    );
    assert.match(faults.join(), /state\.json cannot be read: it is a folder\.$/);
  });

  it('takes no id that leaves its folder', async () => {
    for (const id of ['..', '../x', '', '.', 'a/b', 'A']) {
      await assert.rejects(async () => store.forget(id), /is not the id of a pack/);
      await assert.rejects(store.read(id), /is not the id of a pack/);
    }
  });

  it('cleans up what an interrupted install left', async () => {
    const left = join(folder.path, 'packs', ID, '0.9.0-0123456789abcdef');
    mkdirSync(left, { recursive: true });
    await install(version('1.0.0'));
    assert.equal(readdirSync(join(folder.path, 'packs', ID)).length, 2);
  });

  it('has the old pack or the new one whenever it is killed', async () => {
    const root = join(folder.path, 'packs');
    const program = `
      import { PackStore } from ${JSON.stringify(import.meta.resolve('../../../src/pack/store.ts'))};
      import { filesOf } from ${JSON.stringify(import.meta.resolve('./draft.ts'))};
      const store = new PackStore(${JSON.stringify(root)});
      for (let round = 0; ; round++) {
        const files = filesOf(${JSON.stringify(draft())}, { 'a.md': String(round), 'b.md': 'x'.repeat(round % 999) });
        await store.install(await store.judge(files, 'w.gpack'));
        console.log(round);
      }`;
    for (const rounds of [1, 2, 3, 5, 8]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise(resolve => child.on('exit', resolve));
      let seen = 0;
      createInterface(child.stdout).on('line', () => {
        if (++seen === rounds) child.kill('SIGKILL');
      });
      await ended;
      const pack = await store.read(ID);
      assert.equal(pack.exercises.length, 1);
      assert.ok(Number(readFileSync(join(pack.folder, 'a.md'), 'utf8')) >= rounds - 1);
    }
  });
});
