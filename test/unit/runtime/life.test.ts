import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Pool } from '../../../src/runtime/pool.ts';
import { findInterpreter } from '../../../src/runtime/python/interpreter.ts';
import { PythonProcesses } from '../../../src/runtime/python/processes.ts';
import { readDump } from '../../../src/runtime/python/last-words.ts';
import type { Runtimes } from '../../../src/runtime/types.ts';
import { findWalls } from '../../../src/runtime/walls.ts';
import { distRoot } from '../../support/dist.ts';
import {
  eventually,
  markerVariable,
  openDescriptors,
  startedByUs,
} from '../../support/processes.ts';
import { outcomeOf, program, testRuntimes } from '../../support/programs.ts';
import { pythonWithNumpy } from '../../support/python.ts';

const one = Float64Array.of(1);

describe('life of the processes', () => {
  let folder: string;
  let marker: string;

  // What Node itself opens for the first child, it keeps.
  before(async () => {
    await once(spawn(process.execPath, ['--version'], { stdio: 'ignore' }), 'exit');
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime life-'));
    marker = `GPRIME-${randomUUID()}`;
    process.env[markerVariable] = marker;
  });

  afterEach(async () => {
    Reflect.deleteProperty(process.env, markerVariable);
    await rm(folder, { recursive: true });
  });

  const left = () => startedByUs(marker);

  async function check(runtimes: Runtimes, name: 'hw.py' | 'hw.js'): Promise<void> {
    const language = name === 'hw.py' ? 'python' : 'javascript';
    const source = name === 'hw.py' ? 'def f(z):\n    return 2 * z\n' : 'const f = z => 2 * z;';
    const runtime = await runtimes.for(language, join(folder, name));
    const session = await runtime.open(program(join(folder, name), source), { limitMs: 5000 });
    assert.equal(await session.loaded, null);
    const { values } = outcomeOf(await session.call({ form: 'scalar', inputs: one }));
    assert.deepEqual(values, Float64Array.of(2));
    await session.close();
  }

  it('starts nothing before it is asked, and leaves nothing behind', async () => {
    const descriptors = openDescriptors();
    const runtimes = testRuntimes();
    assert.deepEqual(left(), []);
    await check(runtimes, 'hw.py');
    await check(runtimes, 'hw.js');
    assert.notDeepEqual(left(), []);
    await runtimes.dispose();
    await eventually(left, ({ length }) => length === 0);
    await eventually(openDescriptors, open => open <= descriptors);
  });

  it('leaves nothing behind where it is ended while a Python is still being asked what it is', async () => {
    const runtimes = testRuntimes();
    const asked = runtimes.for('python', join(folder, 'hw.py'));
    await runtimes.dispose();
    await asked;
    await eventually(left, ({ length }) => length === 0);
  });

  it('starts nothing any more once it is ended, also for who waits in line', async () => {
    const runtimes = testRuntimes();
    for (const [name, source] of [
      ['hw.py', 'def f(z):\n    return z\n'],
      ['hw.js', 'const f = z => z;'],
    ] as const) {
      const path = join(folder, name);
      const runtime = await runtimes.for(name === 'hw.py' ? 'python' : 'javascript', path);
      const opened = Array.from({ length: 8 }, () =>
        runtime.open(program(path, source), { limitMs: 60_000 }),
      );
      await Promise.race(opened);
      await runtime.dispose();
      const last = (await Promise.all(opened)).at(-1);
      assert.equal((await last!.loaded)?.kind, 'no-process');
      assert.equal(
        (await (await runtime.open(program(path, source), { limitMs: 60_000 })).loaded)?.kind,
        'no-process',
      );
    }
    await eventually(left, ({ length }) => length === 0);
    await runtimes.dispose();
  });

  it('keeps one server where files of two folders ask for the Python on PATH at once', async () => {
    const path = process.env['PATH']!;
    process.env['PATH'] = dirname(await pythonWithNumpy()) + delimiter + path;
    const runtimes = testRuntimes(() => Promise.resolve(null));
    try {
      const [first, second] = await Promise.all([
        runtimes.for('python', join(folder, 'hw.py')),
        runtimes.for('python', join(tmpdir(), 'hw.py')),
      ]);
      assert.equal(first, second);
      await first.warm();
      const servers = () =>
        new Set(left().flatMap(({ command }) => /"socket":"(.*?)"/.exec(command)?.[1] ?? []));
      await eventually(servers, ({ size }) => size <= 1);
    } finally {
      process.env['PATH'] = path;
      await runtimes.dispose();
    }
    await eventually(left, ({ length }) => length === 0);
  });

  it('brings up another server after one was killed', async () => {
    const runtimes = testRuntimes();
    await check(runtimes, 'hw.py');
    const killed = left();
    const kill = ({ pid }: { pid: number }) => {
      try {
        return process.kill(pid, 'SIGKILL');
      } catch {
        return false;
      }
    };
    // Until the host has seen them go: what has ended exists until then.
    await eventually(
      () => killed.filter(kill),
      ({ length }) => length === 0,
    );
    await check(runtimes, 'hw.py');
    await runtimes.dispose();
  });

  it('starts anew when packages were installed since', async () => {
    const python = await pythonWithNumpy();
    const environment = join(folder, 'env');
    const packages = join(environment, 'lib', 'site-packages');
    await mkdir(packages, { recursive: true });
    const launcher = join(folder, 'python');
    // Reports a site-packages folder that the test may touch.
    await writeFile(
      launcher,
      `#!/bin/sh\nexec "${python}" -c 'import sys; sys.path.append("${packages}"); sys.argv = sys.argv[1:]; exec(open(sys.argv[0]).read())' "$3"\n`,
      { mode: 0o755 },
    );
    const runtimes = testRuntimes(() => Promise.resolve(launcher));
    const path = join(folder, 'hw.py');
    const before = await runtimes.for('python', path);
    assert.equal(await runtimes.for('python', path), before);
    await check(runtimes, 'hw.py');
    await utimes(packages, new Date(), new Date(Date.now() + 60_000));
    assert.notEqual(await runtimes.for('python', path), before);
    await check(runtimes, 'hw.py');
    await runtimes.dispose();
  });

  it('stops when nobody asks for anything', async () => {
    const configured = await pythonWithNumpy();
    const scripts = join(distRoot, 'runtime', 'python');
    const interpreter = await findInterpreter({
      configured,
      folder,
      chosenBy: 'the setting gprime.python',
      probe: join(scripts, 'probe.py'),
      env: process.env,
      platform: process.platform,
      log: () => undefined,
    });
    const processes = new PythonProcesses(interpreter, {
      scripts,
      walls: findWalls,
      log: () => undefined,
    });
    const pool = new Pool({
      lanes: 1,
      readLastWords: readDump,
      start: key => processes.start(key),
      onIdle: () => processes.stop(),
      idleMs: 50,
    });
    const { hello } = await pool.describe();
    assert.notEqual(hello, null);
    await eventually(left, ({ length }) => length === 0);
    assert.notEqual((await pool.describe()).hello, null, 'it starts again when asked');
    await pool.dispose();
    await processes.stop();
  });

  for (const missing of [[], ['bwrap'], ['bwrap', 'unshare']])
    it(`leaves nothing behind when the host is killed in the middle of a check, ${missing.length === 0 ? 'with all walls' : `without ${missing.join(' and ')}`}`, async function () {
      if (process.platform !== 'linux') return;
      for (const name of missing)
        await writeFile(join(folder, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const support = pathToFileURL(
        join(import.meta.dirname, '..', '..', 'support', 'programs.ts'),
      );
      const script = join(folder, 'host.mjs');
      await writeFile(
        script,
        `import { program, testRuntimes } from ${JSON.stringify(support.href)};
        const runtimes = testRuntimes(() => Promise.resolve(process.argv[2]));
        for (const [language, name, source] of [
          ['python', 'hw.py', 'import time\\ndef f(z):\\n    time.sleep(86399)\\n'],
          ['python', 'hw.py', 'def f(z):\\n    while True: pass\\n'],
          ['javascript', 'hw.js', 'const f = z => { for (;;); };'],
          ['javascript', 'hw.js', 'const f = z => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'],
        ]) {
          const runtime = await runtimes.for(language, name);
          const session = await runtime.open(program('/nowhere/' + name, source), { limitMs: 60000 });
          void session.call({ form: 'scalar', inputs: Float64Array.of(1) });
        }
        console.log('running');`,
      );
      const host = spawn(process.execPath, ['--no-warnings', script, await pythonWithNumpy()], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
      });
      const [line] = (await once(createInterface(host.stdout), 'line')) as [string];
      assert.equal(line, 'running');
      assert.ok(left().length > 4);
      host.kill('SIGKILL');
      await once(host, 'exit');
      await eventually(left, ({ length }) => length === 0);
    });
});
