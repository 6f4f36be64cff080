import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { NodeProcesses } from '../../../src/runtime/javascript/processes.ts';
import { ChannelSession } from '../../../src/runtime/session.ts';
import { findWalls } from '../../../src/runtime/walls.ts';
import { distRoot } from '../../support/dist.ts';
import { outcomeOf, program } from '../../support/programs.ts';

describe('walls', () => {
  let folder: string;
  let path: string | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime walls-'));
    path = process.env['PATH'];
  });

  afterEach(async () => {
    process.env['PATH'] = path;
    await rm(folder, { recursive: true });
  });

  async function runsInside(): Promise<void> {
    const node = { executable: process.execPath, env: {} };
    const worker = join(distRoot, 'runtime', 'javascript', 'worker.cjs');
    const processes = new NodeProcesses(node, worker, await findWalls());
    const channel = await processes.start(folder);
    await channel.ready;
    const submission = program(join(folder, 'hw.js'), 'const f = z => 2 * z;');
    const session = new ChannelSession(channel, submission, folder, { limitMs: 5000 }, () => null);
    assert.equal(await session.loaded, null);
    const outcome = outcomeOf(await session.call({ form: 'scalar', inputs: Float64Array.of(3) }));
    assert.deepEqual(outcome.values, Float64Array.of(6));
    await session.close();
  }

  it('runs a submission within what this system has', async () => {
    await runsInside();
  });

  it('runs it in a process of its own where the system has nothing', async () => {
    process.env['PATH'] = folder;
    const walls = await findWalls();
    assert.deepEqual(
      walls.isolation.map(({ id, active }) => [id, active]),
      [['single-use', true]],
    );
    await runsInside();
  });

  it('does with a bubblewrap that cannot bound scratch', async function () {
    if (process.platform !== 'linux') return;
    const old = `#!/bin/sh
      for word; do if [ "$word" = --size ]; then echo "Unknown option --size" >&2; exit 1; fi; done
      while [ "$1" != -- ]; do shift; done
      shift
      exec "$@"`;
    await writeFile(join(folder, 'bwrap'), old, { mode: 0o755 });
    process.env['PATH'] = `${folder}${delimiter}${path ?? ''}`;
    const walls = await findWalls();
    const found = walls.isolation.filter(({ id }) => id === 'bubblewrap');
    assert.deepEqual(
      found.map(({ active }) => active),
      [true],
    );
    assert.ok(!walls.around('true', [], []).args.includes('--size'));
  });

  it('names a protection that is there and does not work, and goes on without it', async function () {
    if (process.platform !== 'linux') return;
    for (const name of ['bwrap', 'unshare'])
      await writeFile(join(folder, name), '#!/bin/sh\necho "not permitted" >&2\nexit 1\n', {
        mode: 0o755,
      });
    process.env['PATH'] = `${folder}${delimiter}${path ?? ''}`;
    const { isolation } = await findWalls();
    assert.deepEqual(isolation[0], { id: 'bubblewrap', active: false, detail: 'not permitted' });
    assert.equal(isolation.at(-1)?.id, 'single-use');
    await runsInside();
  });
});
