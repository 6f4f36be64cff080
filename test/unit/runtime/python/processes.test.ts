import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import type { Channel } from '../../../../src/runtime/channel.ts';
import { ForkedProcess } from '../../../../src/runtime/python/forked-process.ts';
import { findInterpreter, type Interpreter } from '../../../../src/runtime/python/interpreter.ts';
import { readDump } from '../../../../src/runtime/python/last-words.ts';
import { PythonProcesses } from '../../../../src/runtime/python/processes.ts';
import { PythonRuntime } from '../../../../src/runtime/python/runtime.ts';
import { ChannelSession } from '../../../../src/runtime/session.ts';
import { findWalls } from '../../../../src/runtime/walls.ts';
import { distRoot } from '../../../support/dist.ts';
import { failureOf, outcomeOf, program } from '../../../support/programs.ts';
import { pythonWithNumpy } from '../../../support/python.ts';

const scripts = join(distRoot, 'runtime', 'python');
const inputs = Float64Array.of(1, 2);

describe('Python processes', () => {
  let folder: string;
  let path: string | undefined;
  let processes: PythonProcesses;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime processes-'));
    path = process.env['PATH'];
  });

  afterEach(async () => {
    process.env['PATH'] = path;
    await processes.stop();
    await rm(folder, { recursive: true });
  });

  async function find(): Promise<Interpreter> {
    return findInterpreter({
      configured: await pythonWithNumpy(),
      folder,
      chosenBy: 'the setting gprime.python',
      probe: join(scripts, 'probe.py'),
      env: process.env,
      platform: process.platform,
      log: () => undefined,
    });
  }

  async function start(platform: NodeJS.Platform): Promise<Channel> {
    processes = new PythonProcesses(await find(), {
      scripts,
      walls: findWalls,
      platform,
      log: () => undefined,
    });
    const channel = await processes.start(folder);
    await channel.ready;
    return channel;
  }

  async function answers(channel: Channel): Promise<void> {
    const source =
      'import numpy as np\nimport os\ndef f(z):\n    print(z)\n    if np.ndim(z) == 0 and z == 2: os._exit(3)\n    return np.exp(0 * z)\n';
    const submission = program(join(folder, 'hw.py'), source);
    const session = new ChannelSession(channel, submission, folder, { limitMs: 5000 }, readDump);
    assert.equal(await session.loaded, null);
    const { values } = outcomeOf(await session.call({ form: 'array', inputs }));
    assert.deepEqual(values, Float64Array.of(1, 1));
    assert.equal(session.output().stdout, '[1. 2.]\n');
    const { kind, message } = failureOf(await session.call({ form: 'scalar', inputs }));
    assert.equal(kind, 'exited');
    assert.match(message, /exit code 3/);
    assert.equal(session.output().stdout, '[1. 2.]\n1.0\n2.0\n');
    await session.close();
  }

  it('forks a server where the system allows it', async () => {
    await answers(await start(process.platform));
  });

  it('keeps its socket in the folder of the session, or in the temporary one where there is none', async () => {
    const before = process.env['XDG_RUNTIME_DIR'];
    try {
      const session = join(folder, 'run');
      await mkdir(session);
      process.env['XDG_RUNTIME_DIR'] = session;
      const channel = await start(process.platform);
      await answers(channel);
      const expected = channel instanceof ForkedProcess ? 1 : 0;
      const sockets = await readdir(session, { recursive: true });
      assert.equal(sockets.filter(name => basename(name) === 's').length, expected);
      await processes.stop();
      assert.deepEqual(await readdir(session), []);
      process.env['XDG_RUNTIME_DIR'] = join(folder, 'nowhere');
      await answers(await start(process.platform));
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'XDG_RUNTIME_DIR');
      else process.env['XDG_RUNTIME_DIR'] = before;
    }
  });

  for (const [title, name] of [
    ['is not there', 'nowhere'],
    ['lies too deep for a socket', 'deep-'.repeat(20)],
  ] as const)
    it(`is not kept from it by a temporary folder that ${title}`, async () => {
      if (process.platform === 'win32') return;
      const before = { ...process.env };
      const usual = await start(process.platform);
      await processes.stop();
      try {
        Reflect.deleteProperty(process.env, 'XDG_RUNTIME_DIR');
        process.env['TMPDIR'] = join(folder, name);
        if (name !== 'nowhere') await mkdir(process.env['TMPDIR']);
        const channel = await start(process.platform);
        assert.equal(channel.constructor, usual.constructor);
        await answers(channel);
        await processes.stop();
        await answers(await start('darwin'));
        assert.deepEqual(
          await readdir(folder, { recursive: true }),
          name === 'nowhere' ? [] : [name],
        );
      } finally {
        for (const variable of ['TMPDIR', 'XDG_RUNTIME_DIR'] as const)
          if (before[variable] === undefined) Reflect.deleteProperty(process.env, variable);
          else process.env[variable] = before[variable];
      }
    });

  it('starts a process for each submission elsewhere, behind the walls there are', async () => {
    await answers(await start('darwin'));
  });

  it('shows the first submission its own folder, and nothing beside it', async () => {
    await mkdir(join(folder, 'homework'));
    await writeFile(join(folder, 'homework', 'data.txt'), '2');
    await writeFile(join(folder, 'beside.txt'), '7');
    const interpreter = await find();
    const options = {
      scripts,
      walls: findWalls,
      platform: 'darwin',
      log: () => undefined,
    } as const;
    processes = new PythonProcesses(interpreter, options);
    const runtime = new PythonRuntime(interpreter, { ...options, lanes: 1 });
    try {
      const source =
        'def f(z):\n    try:\n        return float(open("../beside.txt").read())\n    except OSError:\n        return float(open("data.txt").read())\n'.replaceAll(
          'open("',
          `open(${JSON.stringify(`${folder}/homework/`)} + "`,
        );
      const submission = program(join(folder, 'homework', 'hw.py'), source);
      const session = await runtime.open(submission, { limitMs: 5000 });
      const { values } = outcomeOf(await session.call({ form: 'scalar', inputs }));
      const isWalled = (await runtime.info()).isolation.some(
        ({ id, active }) => id === 'file-system' && active,
      );
      assert.deepEqual([...values], isWalled ? [2, 2] : [7, 7]);
    } finally {
      await runtime.dispose();
    }
  });

  for (const platform of [process.platform, 'darwin'] as const)
    it(`shows packages that lie in the temporary folder (${platform})`, async () => {
      const packages = join(folder, 'environment', 'packages');
      await mkdir(join(folder, 'homework'));
      await mkdir(packages, { recursive: true });
      await writeFile(join(packages, 'installed.py'), 'three = 3\n');
      const found = await find();
      const interpreter = { ...found, path: [...found.path, packages] };
      const options = { scripts, walls: findWalls, platform, log: () => undefined };
      processes = new PythonProcesses(interpreter, options);
      const runtime = new PythonRuntime(interpreter, { ...options, lanes: 1 });
      try {
        const source = 'import installed\ndef f(z):\n    return installed.three * z\n';
        const submission = program(join(folder, 'homework', 'hw.py'), source);
        const session = await runtime.open(submission, { limitMs: 5000 });
        const { values } = outcomeOf(await session.call({ form: 'scalar', inputs }));
        assert.deepEqual([...values], [3, 6]);
      } finally {
        await runtime.dispose();
      }
    });

  it('starts a process for each submission where there are no walls', async () => {
    process.env['PATH'] = join(folder, 'nothing') + delimiter + folder;
    await answers(await start('darwin'));
  });
});
