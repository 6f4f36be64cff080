import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleUseProcess, type Launch } from '../../../src/runtime/single-use-process.ts';
import { eventually, openDescriptors } from '../../support/processes.ts';

const launch: Launch = {
  command: process.execPath,
  args: ['--version'],
  contained: false,
  env: {},
  protocol: 'standard-streams',
  prints: process.platform !== 'win32',
  isolation: [],
};

describe('SingleUseProcess', () => {
  const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
  const usual = process.env[variable];
  let folder: string;

  // What Node itself opens for the first child, it keeps.
  before(async () => {
    const first = new SingleUseProcess(() => launch, null);
    await assert.rejects(first.ready);
    await first.kill();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime single-'));
    process.env[variable] = folder;
  });

  afterEach(async () => {
    if (usual === undefined) Reflect.deleteProperty(process.env, variable);
    else process.env[variable] = usual;
    await rm(folder, { recursive: true });
  });

  /** The temporary folder becomes one that is there, and in which no further file can be named. */
  function nameTooDeep() {
    const most = process.platform === 'darwin' ? 1024 : 4096;
    let deep = folder;
    while (deep.length < most - 30)
      deep = join(deep, 'x'.repeat(Math.min(200, most - 30 - deep.length)));
    mkdirSync(deep, { recursive: true });
    process.env[variable] = deep;
  }

  for (const [title, changes] of [
    ['there is no such program', () => ({ command: join(folder, 'nowhere') })],
    ['it can be given no files for its prints', nameTooDeep],
    ['it ends before it is ready', () => ({})],
  ] as const)
    it(`leaves no folder and no descriptor behind where ${title}`, async () => {
      const descriptors = openDescriptors();
      const single = new SingleUseProcess(() => ({ ...launch, ...changes() }), null);
      await assert.rejects(single.ready);
      await single.kill();
      assert.deepEqual(
        (await readdir(folder)).filter(name => name.startsWith('gprime')),
        [],
      );
      await eventually(openDescriptors, open => open <= descriptors);
    });
});
