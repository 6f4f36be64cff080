import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CallRequest,
  Form,
  Program,
  Runtime,
  Runtimes,
  Session,
} from '../../../../src/runtime/types.ts';
import type { ProgramModule } from '../../../../src/submission/types.ts';
import { failureOf, outcomeOf, program, testRuntimes } from '../../../support/programs.ts';

const square = 'def f(z):\n    return z * z\n';
const inputs = Float64Array.of(0.5, -2, 3, 4);

describe('a Python session', () => {
  let folder: string;
  let path: string;
  let runtimes: Runtimes;
  let runtime: Runtime;
  let session: Session | null = null;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime python é-'));
    path = join(folder, 'hw.py');
    runtimes = testRuntimes();
    runtime = await runtimes.for('python', path);
  });

  afterEach(async () => {
    await session?.close();
    session = null;
  });

  after(async () => {
    await runtimes.dispose();
    await rm(folder, { recursive: true });
  });

  async function open(
    source: string,
    changes: Partial<Program> & { helpers?: ProgramModule[] } = {},
  ): Promise<Session> {
    session = await runtime.open(program(path, source, changes), { limitMs: 3000 });
    return session;
  }

  async function call(source: string, request: Partial<CallRequest> = {}) {
    const opened = await open(source);
    assert.equal(await opened.loaded, null);
    return opened.call({ form: 'scalar', inputs, ...request });
  }

  const forms: [Form, string, number[] | null, string][] = [
    ['scalar', 'number', null, 'float'],
    ['array', 'array', [4], 'numpy.ndarray float64'],
    ['integer-scalar', 'number', null, 'int'],
    ['integer-array', 'array', [4], 'numpy.ndarray int64'],
    ['array-0d', 'number', null, 'numpy.float64'],
    ['array-2d', 'array', [2, 2], 'numpy.ndarray float64'],
    ['strided', 'array', [4], 'numpy.ndarray float64'],
    ['read-only', 'array', [4], 'numpy.ndarray float64'],
    ['float32-array', 'array', [4], 'numpy.ndarray float32'],
  ];
  for (const [form, kind, shape, type] of forms)
    it(`calls in the form ${form}`, async () => {
      const outcome = outcomeOf(await call(square, { form }));
      const whole = form.startsWith('integer');
      assert.deepEqual(outcome.values, Float64Array.of(whole ? 0 : 0.25, 4, 9, 16));
      assert.deepEqual(outcome.returned, { kind, shape, type });
      assert.deepEqual(outcome.failures, []);
      assert.equal(outcome.mutated, false);
    });

  it('calls with lists and with nothing', async () => {
    const doubled = outcomeOf(
      await call('def f(z):\n    return [2 * x for x in z]\n', { form: 'list' }),
    );
    assert.deepEqual(doubled.values, Float64Array.of(1, -4, 6, 8));
    assert.equal(doubled.returned?.kind, 'list');
    await session?.close();
    const empty = outcomeOf(await call(square, { form: 'empty', inputs: new Float64Array() }));
    assert.deepEqual(empty.returned?.shape, [0]);
  });

  it('keeps NaN, infinities and −0, and reports exceptions by point', async () => {
    const source = [
      'import math',
      'def f(z):',
      '    if z == 2: raise ValueError("two")',
      '    return {0: math.nan, 1: math.inf, 3: -0.0}[z]',
      '',
    ].join('\n');
    const outcome = outcomeOf(await call(source, { inputs: Float64Array.of(0, 1, 2, 3, 4) }));
    assert.deepEqual([...outcome.values], [NaN, Infinity, NaN, -0, NaN]);
    assert.deepEqual(
      outcome.failures.map(({ index, failure }) => [index, failure.type, failure.frames[0]?.line]),
      [
        [2, 'ValueError', 2],
        [4, 'KeyError', 3],
      ],
    );
  });

  it('notices a changed input, also around a strided view', async () => {
    const outcome = outcomeOf(
      await call('def f(z):\n    z *= 2\n    return z\n', { form: 'array' }),
    );
    assert.equal(outcome.mutated, true);
    await session?.close();
    const base = 'def f(z):\n    z.base[1] = 9\n    return z\n';
    assert.equal(outcomeOf(await call(base, { form: 'strided' })).mutated, true);
  });

  it('gives a fresh copy to each call', async () => {
    const opened = await open('def f(z):\n    z += 1\n    return z\n');
    for (let turn = 0; turn < 2; turn++) {
      const outcome = outcomeOf(await opened.call({ form: 'array', inputs }));
      assert.deepEqual(
        outcome.values,
        inputs.map(z => z + 1),
      );
    }
  });

  it('gives (dA, cache) to the upstream contract', async () => {
    const outcome = outcomeOf(
      await call('def f(dA, cache):\n    return dA * cache + dA\n', {
        form: 'array',
        upstream: Float64Array.of(1, 10, 100, 1000),
      }),
    );
    assert.deepEqual(outcome.values, Float64Array.of(1.5, -10, 400, 5000));
  });

  it('reports warnings of NumPy once, with their line', async () => {
    const source = 'import numpy as np\n\ndef f(z):\n    return np.exp(z * 1000)\n';
    const outcome = outcomeOf(await call(source));
    assert.deepEqual(outcome.warnings, [
      { category: 'RuntimeWarning', message: 'overflow encountered in exp', path, line: 3 },
    ]);
  });

  it('tells which return was taken', async () => {
    const source =
      'def f(z):\n    if z > 0:\n        return 1\n    return g(z)\ndef g(z):\n    return 0\n';
    const outcome = outcomeOf(await call(source, { trace: true }));
    assert.deepEqual(outcome.lines, Int32Array.of(2, 3, 2, 2));
  });

  const returns: [string, string, string][] = [
    ['None', 'none', 'NoneType'],
    ['"0.25"', 'text', 'str'],
    ['True', 'boolean', 'bool'],
    ['1j', 'complex', 'complex'],
    ['(z, z)', 'list', 'tuple'],
    ['f', 'function', 'function'],
    ['{}', 'object', 'dict'],
  ];
  for (const [expression, kind, type] of returns)
    it(`says that ${expression} is ${kind}`, async () => {
      const { returned } = outcomeOf(await call(`def f(z):\n    return ${expression}\n`));
      assert.equal(returned?.kind, kind);
      assert.equal(returned.type, type);
    });

  it('spreads what stands for all points: one number, or the diagonal of n × n', async () => {
    const one = outcomeOf(await call('def f(z):\n    return 0.5\n', { form: 'array' }));
    assert.deepEqual(one.values, Float64Array.of(0.5, 0.5, 0.5, 0.5));
    await session?.close();
    const square = 'import numpy as np\ndef f(z):\n    return np.diag(z) + 7 - 7 * np.eye(4)\n';
    const jacobian = outcomeOf(await call(square, { form: 'array' }));
    assert.deepEqual(jacobian.values, inputs);
    assert.deepEqual(jacobian.returned?.shape, [4, 4]);
  });

  it('keeps prints out of the protocol, and shows them', async () => {
    const source =
      'import os, sys\ndef f(z):\n    print("z is", z)\n    sys.stderr.write("oh")\n    os.write(1, b"past Python")\n    return z\n';
    outcomeOf(await call(source, { inputs: Float64Array.of(1) }));
    assert.deepEqual(session!.output(), {
      stdout: 'z is 1.0\npast Python',
      stderr: 'oh',
      truncated: false,
    });
  });

  it('shows what was printed before a loop without end and before a sudden end', async () => {
    const sources: [string, string][] = [
      ['import sys\nprint("at the start")\nwhile True: pass\ndef f(z):\n    return z\n', 'timeout'],
      ['import os\nprint("at the start")\nos._exit(3)\ndef f(z):\n    return z\n', 'exited'],
    ];
    for (const [source, kind] of sources) {
      session = await runtime.open(program(path, source), { limitMs: 400 });
      assert.equal((await session.loaded)?.kind, kind);
      assert.equal(session.output().stdout, 'at the start\n');
      await session.close();
    }
  });

  it('loads modules of the submission’s folder from the program', async () => {
    const helpers = [
      {
        name: 'helpers',
        path: join(folder, 'helpers.py'),
        source: 'from pkg.sub import two\n',
        reached: [],
      },
      {
        name: 'pkg.sub',
        path: join(folder, 'pkg', 'sub.py'),
        source: '\ndef two(z):\n    return 1 / 0\n',
        reached: [],
      },
    ];
    const opened = await open('import helpers\ndef f(z):\n    return helpers.two(z)\n', {
      helpers,
    });
    const outcome = outcomeOf(await opened.call({ form: 'scalar', inputs }));
    assert.deepEqual(
      outcome.failures[0]?.failure.frames.map(({ path: file, line }) => [file, line]),
      [
        [path, 2],
        [join(folder, 'pkg', 'sub.py'), 2],
      ],
    );
  });

  it('reads data from the submission’s folder', async () => {
    await writeFile(join(folder, 'scale.txt'), '3');
    const source =
      'import os\nscale = float(open(os.path.join(os.path.dirname(__file__), "scale.txt")).read())\ndef f(z):\n    return scale * z\n';
    assert.deepEqual(
      outcomeOf(await call(source)).values,
      inputs.map(z => 3 * z),
    );
  });

  it('reaches methods, static methods, tables and flags', async () => {
    const source = [
      'class Net:',
      '    def __init__(self): self.k = 2',
      '    def slow(self, z): return self.k * z',
      '    @staticmethod',
      '    def fast(z): return 3 * z',
      'table = {"tanh": [None, lambda z: 4 * z]}',
      'def f(z, deriv=False): return 5 * z if deriv else z',
      '',
    ].join('\n');
    const accesses: [Partial<Program>, number][] = [
      [{ access: { kind: 'method', owner: 'Net', name: 'slow', isStatic: false } }, 2],
      [{ access: { kind: 'method', owner: 'Net', name: 'fast', isStatic: true } }, 3],
      [{ access: { kind: 'property', owner: 'table', keys: ['tanh', '1'] } }, 4],
      [{ flag: { parameter: 'deriv', value: true, index: 1 } }, 5],
    ];
    for (const [changes, factor] of accesses) {
      const opened = await open(source, changes);
      const outcome = outcomeOf(await opened.call({ form: 'scalar', inputs }));
      assert.deepEqual(
        outcome.values,
        inputs.map(z => factor * z),
      );
      await opened.close();
    }
  });

  it('runs the whole file for a name that shows only at run time, and says so', async () => {
    const whole = 'scale = 7\ndef f(z):\n    return eval("scale") * z\n';
    const opened = await open(whole.replace('scale = 7', ''), {
      whole: { name: '__main__', path, source: whole, reached: [] },
    });
    const outcome = outcomeOf(await opened.call({ form: 'scalar', inputs }));
    assert.deepEqual(
      outcome.values,
      inputs.map(z => 7 * z),
    );
    assert.equal(opened.ranWhole, true);
  });

  it('says why nothing can be called', async () => {
    const sources: [string, string, number | null][] = [
      ['def f(z) return 1\n', 'syntax', 0],
      ['import nowhere_to_be_found\ndef f(z):\n    return z\n', 'import', 0],
      ['g = 1\n', 'missing-name', null],
      ['\nscale = 1 / 0\ndef f(z):\n    return z\n', 'raised', 1],
    ];
    for (const [source, kind, line] of sources) {
      const opened = await open(source);
      const failure = await opened.loaded;
      assert.equal(failure?.kind, kind);
      assert.equal(failure.frames.at(-1)?.line ?? null, line);
      await opened.close();
    }
  });

  it('names the line of a loop without end, at load and in a call', async () => {
    const limits = { limitMs: 400 };
    session = await runtime.open(
      program(path, 'def g():\n    while True: pass\nscale = g()\n'),
      limits,
    );
    const loadFailure = await session.loaded;
    assert.equal(loadFailure?.kind, 'timeout');
    assert.deepEqual(
      loadFailure.frames.map(({ line }) => line),
      [2, 1],
    );
    await session.close();
    session = await runtime.open(program(path, 'def f(z):\n    while True: pass\n'), limits);
    const failure = failureOf(await session.call({ form: 'scalar', inputs }));
    assert.equal(failure.kind, 'timeout');
    assert.equal(failure.frames.at(-1)?.line, 1);
    assert.deepEqual(
      await session.call({ form: 'scalar', inputs }),
      failure,
      'the session is over',
    );
  });

  it('stops waiting when the caller gives up', async () => {
    const controller = new AbortController();
    const endless = program(path, 'def g():\n    while True: pass\nscale = g()\n');
    const options = { limitMs: 60_000, signal: controller.signal };
    session = await runtime.open(endless, options);
    controller.abort();
    assert.equal((await session.loaded)?.kind, 'exited');
    await assert.rejects(runtime.open(endless, options), { name: 'AbortError' });
  });

  it('gives a submission no descriptor but its own', async () => {
    const source =
      'import os\ndef f(z):\n    return float(sum(1 for fd in range(3, 1000) if is_open(fd)))\ndef is_open(fd):\n    try:\n        os.fstat(fd)\n        return True\n    except OSError:\n        return False\n';
    const { values } = outcomeOf(await call(source, { inputs: Float64Array.of(0) }));
    // The connection, twice where it comes as two pipes, and the two files that prints go to.
    assert.ok(values[0]! <= 4, `${values[0]!} descriptors`);
  });

  it('finds nothing of the rehearsal that came before it', async () => {
    const source = [
      'import linecache, sys, warnings',
      'LEFT = [name for name in list(linecache.cache) + list(sys.modules) if "rehears" in name]',
      'def f(z):',
      '    # Its own file, and the finder of its modules.',
      '    return float(len(LEFT) + (len(linecache.cache) != 1) + (type(sys.meta_path[1]).__name__ == "Cut"))',
    ].join('\n');
    const { values } = outcomeOf(await call(source, { inputs: Float64Array.of(0) }));
    assert.equal(values[0], 0);
  });

  it('takes calls without waiting for the answers, and answers in order', async () => {
    const opened = await open(
      'def f(z):\n    if z == 2:\n        while True: pass\n    return -z\n',
    );
    const answers = await Promise.all(
      [1, 2, 3].map(z => opened.call({ form: 'scalar', inputs: Float64Array.of(z) })),
    );
    assert.deepEqual([...outcomeOf(answers[0]!).values], [-1]);
    assert.equal(failureOf(answers[1]!).kind, 'timeout');
    assert.equal(failureOf(answers[2]!).kind, 'timeout');
  });
});
