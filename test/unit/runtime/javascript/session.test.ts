import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, Runtime, Runtimes, Session } from '../../../../src/runtime/types.ts';
import type { ProgramModule } from '../../../../src/submission/types.ts';
import { failureOf, outcomeOf, program, testRuntimes } from '../../../support/programs.ts';

const inputs = Float64Array.of(0.5, -2, 3);

describe('a JavaScript session', () => {
  let folder: string;
  let runtimes: Runtimes;
  let runtime: Runtime;
  let session: Session | null = null;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime javascript é-'));
    runtimes = testRuntimes();
    runtime = await runtimes.for('javascript', join(folder, 'hw.js'));
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
    limitMs = 5000,
    name = 'hw.js',
  ): Promise<Session> {
    session = await runtime.open(program(join(folder, name), source, changes), { limitMs });
    return session;
  }

  async function outcome(source: string, changes: Parameters<typeof open>[1] = {}) {
    const opened = await open(source, changes);
    assert.equal(await opened.loaded, null);
    return outcomeOf(await opened.call({ form: 'scalar', inputs }));
  }

  it('keeps NaN, infinities and −0, and reports what was thrown by point', async () => {
    const source = `const f = z => {
      if (z === 2) throw new RangeError('two');
      if (z === 4) throw 'four';
      return [NaN, Infinity, , -0][z];
    };`;
    const opened = await open(source);
    const { values, failures } = outcomeOf(
      await opened.call({ form: 'scalar', inputs: Float64Array.of(0, 1, 2, 3, 4) }),
    );
    assert.deepEqual([...values], [NaN, Infinity, NaN, -0, NaN]);
    assert.deepEqual(
      failures.map(({ index, failure }) => [
        index,
        failure.type,
        failure.message,
        failure.frames[0]?.line,
      ]),
      [
        [2, 'RangeError', 'two', 1],
        [4, 'string', 'four', undefined],
      ],
    );
  });

  it('runs TypeScript, its imports and a JSON file', async () => {
    const helpers = [
      {
        name: './scale.js',
        path: join(folder, 'scale.ts'),
        source: 'import { k } from "./data.json";\nexport const scale: number = k;',
        reached: [],
      },
      { name: './data.json', path: join(folder, 'data.json'), source: '{ "k": 3 }', reached: [] },
    ];
    const source = `import { scale } from './scale.js';
      interface Options { shift?: number }
      const f = (z: number, { shift = 1 }: Options = {}): number => (scale as number) * z + shift;`;
    const opened = await open(source, { helpers }, 5000, 'hw.ts');
    assert.equal(await opened.loaded, null);
    const { values } = outcomeOf(await opened.call({ form: 'scalar', inputs }));
    assert.deepEqual(
      values,
      inputs.map(z => 3 * z + 1),
    );
  });

  it('finds packages of the folder and of Node', async () => {
    const modules = join(folder, 'node_modules', 'tripler');
    await mkdir(modules, { recursive: true });
    await writeFile(join(modules, 'index.js'), 'module.exports = z => 3 * z;');
    const { values } = await outcome(
      `const triple = require('tripler');\nconst { sep } = require('node:path');\nconst f = z => (sep ? triple(z) : 0);`,
    );
    assert.deepEqual(
      values,
      inputs.map(z => 3 * z),
    );
  });

  it('reaches exports, defaults, methods, object literals and flags', async () => {
    const source = `export default function (z) { return 2 * z; }
      class Net { constructor() { this.k = 3; } slow(z) { return this.k * z; } static fast(z) { return 4 * z; } kept = 8; field = z => this.kept * z; }
      class Sum { constructor(terms) { this.n = terms.length; } get two() { return 2; } times(z) { return this.two * z; } }
      function Old() { this.k = 9; }
      Old.prototype.f = function (z) { return this.k * z; };
      const table = { sigmoid: { prime: z => 5 * z } };
      const literal = { ten: { k: 10, f(z) { return this.k * z; } } };
      exports.only = z => 6 * z;
      function f(z, deriv = false) { return deriv ? 7 * z : z; }`;
    const accesses: [Partial<Program>, number][] = [
      [{ access: { kind: 'default' } }, 2],
      [{ access: { kind: 'method', owner: 'Net', name: 'slow', isStatic: false } }, 3],
      [{ access: { kind: 'method', owner: 'Net', name: 'fast', isStatic: true } }, 4],
      [{ access: { kind: 'method', owner: 'Net', name: 'field', isStatic: false } }, 8],
      [{ access: { kind: 'method', owner: 'Sum', name: 'times', isStatic: false } }, 2],
      [{ access: { kind: 'method', owner: 'Old', name: 'f', isStatic: false } }, 9],
      [{ access: { kind: 'property', owner: 'table', keys: ['sigmoid', 'prime'] } }, 5],
      [{ access: { kind: 'property', owner: 'literal', keys: ['ten', 'f'] } }, 10],
      [{ access: { kind: 'function', name: 'only' } }, 6],
      [{ flag: { parameter: 'deriv', value: true, index: 1 } }, 7],
    ];
    for (const [changes, factor] of accesses) {
      assert.deepEqual(
        (await outcome(source, changes)).values,
        inputs.map(z => factor * z),
      );
      await session?.close();
    }
  });

  const returns: [string, string, string][] = [
    ['undefined', 'none', 'undefined'],
    ['"0.25"', 'text', 'string'],
    ['z > 0', 'boolean', 'boolean'],
    ['1n', 'object', 'BigInt'],
    ['Promise.resolve(z)', 'promise', 'Promise'],
    ['[z]', 'list', 'Array'],
    ['Float64Array.of(z)', 'array', 'Float64Array'],
    ['{ valueOf: () => 0.25 }', 'object', 'Object'],
    ['() => z', 'function', 'function'],
  ];
  for (const [expression, kind, type] of returns)
    it(`says that ${expression} is ${kind}`, async () => {
      const { returned } = await outcome(`const f = z => (${expression});`);
      assert.equal(returned?.kind, kind);
      assert.equal(returned.type, type);
    });

  it('tells which return was taken, and notices a changed list', async () => {
    const opened = await open(
      'function f(z) {\n  if (z > 0)\n    return 1;\n  return z.length;\n}',
    );
    const traced = outcomeOf(await opened.call({ form: 'scalar', inputs, trace: true }));
    assert.deepEqual(traced.lines, Int32Array.of(2, 3, 2));
    await opened.close();
    const changing = await open('const f = z => { z[0] = 7; return z; };');
    for (const form of ['list', 'typed-array'] as const)
      assert.equal(outcomeOf(await changing.call({ form, inputs })).mutated, true);
  });

  it('shows what was printed', async () => {
    await outcome('const f = z => { console.log("z is", z); console.error("oh"); return z; };');
    assert.equal(session!.output().stdout, 'z is 0.5\nz is -2\nz is 3\n');
    assert.equal(session!.output().stderr, 'oh\noh\noh\n');
  });

  it('runs the whole file for a name that shows only at run time, and says so', async () => {
    const path = join(folder, 'hw.js');
    const whole = 'var scale = 7;\nconst f = z => eval("scale") * z;';
    const { values } = await outcome('\nconst f = z => eval("scale") * z;', {
      whole: { name: '__main__', path, source: whole, reached: [] },
    });
    assert.deepEqual(
      values,
      inputs.map(z => 7 * z),
    );
    assert.equal(session!.ranWhole, true);
  });

  it('says why nothing can be called', async () => {
    const sources: [string, string, number | null][] = [
      ['\nconst f = z => {', 'syntax', 1],
      ['\nconst n = require("nowhere-to-be-found");\nconst f = z => n(z);', 'import', 1],
      ['const g = 1;', 'missing-name', null],
      ['\nconst k = null.k;\nconst f = z => k;', 'raised', 1],
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
    const loading = await open('const g = () => {\n  while (true) {}\n};\nconst k = g();', {}, 400);
    const loadFailure = await loading.loaded;
    assert.equal(loadFailure?.kind, 'timeout');
    assert.equal(loadFailure.frames.at(-1)?.line, 1);
    await loading.close();
    const opened = await open('const f = z => {\n  for (let n = 0; n >= 0; n++);\n};', {}, 400);
    const failure = failureOf(await opened.call({ form: 'scalar', inputs }));
    assert.equal(failure.kind, 'timeout');
    assert.equal(failure.frames.at(-1)?.line, 1);
  });

  it('gives a submission no descriptor of the host', async function () {
    if (process.platform !== 'linux') return;
    const source = `const fs = require('node:fs');
      const f = z => [...Array(64).keys()].slice(3).filter(fd => {
        try { return fs.fstatSync(fd).isSocket() || fs.fstatSync(fd).isFile(); } catch { return false; }
      }).length;`;
    const { values } = await outcome(source);
    assert.equal(values[0], 1, 'the protocol and nothing else');
  });
});
