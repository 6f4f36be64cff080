import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivation } from '../../../src/activation/activation.ts';
import type { Activation } from '../../../src/activation/types.ts';
import type { Grade, PropertyResult } from '../../../src/grader/types.ts';
import { copyAsTest } from '../../../src/report/copy-as-test/copy-as-test.ts';
import type { Access, DerivativeFlag, Language } from '../../../src/submission/types.ts';
import { pythonWithNumpy } from '../../support/python.ts';
import { gradeOf, inputOf, sigmoid } from '../../support/report/fixtures.ts';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

/** Calls what a test runner for Python would call. */
const runPython =
  'import importlib, sys; sys.path.insert(0, ""); m = importlib.import_module("test_it"); ' +
  '[f() for name, f in list(vars(m).items()) if name.startswith("test_")]';

interface Submission {
  file: string;
  language: Language;
  wrong: string;
  right: string;
  access: Access;
  flag?: DerivativeFlag;
  activation?: Activation;
  grade?: Partial<Grade>;
}

function testOf({ file, language, wrong, access, flag, grade, activation }: Submission): string {
  const name =
    access.kind === 'method'
      ? `${access.owner}.${access.name}`
      : 'name' in access
        ? access.name
        : 'prime';
  const input = inputOf('1 - z', z => 1 - z, {
    path: file,
    implementation: { language, access, flag: flag ?? null, name },
    ...(grade && { grade }),
    ...(activation && { activation }),
  });
  const test = copyAsTest({ ...input, file: { ...input.file, path: file, language, text: wrong } });
  assert.notEqual(test, null);
  return test!;
}

/** Exit status and output of a command in a folder. */
function run(
  command: string,
  args: string[],
  cwd: string,
): Promise<{ ok: boolean; output: string }> {
  return new Promise(resolve => {
    execFile(command, args, { cwd }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: stdout + stderr });
    });
  });
}

describe('Copy as Test', () => {
  let folder: string;
  let python: string;

  before(async () => {
    python = await pythonWithNumpy();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime test '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs the copied test beside the submission: first as it was checked, then mended. */
  async function failsThenPasses(submission: Submission): Promise<void> {
    const test = testOf(submission);
    const isPython = submission.language === 'python';
    const testFile = isPython
      ? 'test_it.py'
      : `it.test${submission.file.endsWith('.cjs') ? '.cjs' : '.mjs'}`;
    await writeFile(join(folder, testFile), test);
    const outcomes = [];
    for (const text of [submission.wrong, submission.right]) {
      await writeFile(join(folder, submission.file), text);
      outcomes.push(
        isPython
          ? await run(python, ['-B', '-c', runPython], folder)
          : await run(process.execPath, [mocha, '--no-config', testFile], folder),
      );
    }
    const [wrong, right] = outcomes as [
      { ok: boolean; output: string },
      { ok: boolean; output: string },
    ];
    assert.equal(wrong.ok, false, test);
    assert.match(
      wrong.output,
      /AssertionError|AssertionError \[ERR_ASSERTION\]|TypeError/,
      wrong.output,
    );
    assert.equal(right.ok, true, `${test}\n${right.output}`);
  }

  /** A grade in which one property alone fails. */
  function partial(id: PropertyResult['id'], reason: PropertyResult['reason']): Partial<Grade> {
    const { properties } = gradeOf(sigmoid, z => sigmoid.derivativeAt(z));
    return {
      verdict: 'partial',
      counterexample: null,
      properties: properties.map(property =>
        property.id === id ? { ...property, verdict: 'fail', reason } : property,
      ),
    };
  }

  const s = 'import math\ndef s(z):\n    return 1 / (1 + math.exp(-z))\n';
  const n = 'import numpy as np\ndef s(z):\n    return 1 / (1 + np.exp(-z))\n';

  const relu = createActivation({
    name: 'relu',
    symbol: 'ReLU',
    g: 'max(0, z)',
    neat: null,
    parameters: {},
    kinks: [0],
  });

  const submissions: Record<string, Submission> = {
    'a kink, of which any slope is right': {
      file: 'hw1.py',
      language: 'python',
      activation: relu,
      access: { kind: 'function', name: 'prime' },
      wrong: 'import numpy as np\ndef prime(z):\n    return np.maximum(0, z) / z\n',
      right: 'def prime(z):\n    return 1 if z > 0 else 0\n',
    },
    'a kink in JavaScript': {
      file: 'hw1.mjs',
      language: 'javascript',
      activation: relu,
      access: { kind: 'function', name: 'prime' },
      wrong: 'export const prime = z => Math.max(0, z) / z;\n',
      right: 'export const prime = z => (z < 0 ? 0 : 1);\n',
    },
    'arrays, where 0 is a kink': {
      file: 'hw1.py',
      language: 'python',
      activation: relu,
      access: { kind: 'function', name: 'prime' },
      grade: partial('element-wise', 'shape'),
      wrong: 'import numpy as np\ndef prime(z):\n    return np.array([1.0])\n',
      right: 'def prime(z):\n    return (z > 0) * 1.0\n',
    },
    'a Python function': {
      file: 'hw1.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      wrong: `${s}def prime(z):\n    return 1 - z\n`,
      right: `${s}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'a file whose name is a word of Python’s own': {
      file: 'class.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      wrong: `${s}def prime(z):\n    return 1 - z\n`,
      right: `${s}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'a JavaScript file with an apostrophe in its name': {
      file: "asha's homework.mjs",
      language: 'javascript',
      access: { kind: 'function', name: 'prime' },
      wrong: 'export const prime = z => 1 - z;\n',
      right:
        'export const s = z => 1 / (1 + Math.exp(-z));\nexport const prime = z => s(z) * (1 - s(z));\n',
    },
    'a file whose name is no Python name': {
      file: 'week 2.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      wrong: `${s}def prime(z):\n    return 1 - z\n`,
      right: `${s}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'a method whose class wants arguments': {
      file: 'net.py',
      language: 'python',
      access: { kind: 'method', owner: 'Net', name: 'prime', isStatic: false },
      wrong: `${s}class Net:\n    def __init__(self, n):\n        self.n = n\n    def prime(self, z):\n        return 1 - z\n`,
      right: `${s}class Net:\n    def __init__(self, n):\n        self.n = n\n    def prime(self, z):\n        return s(z) * (1 - s(z))\n`,
    },
    'a flag on g': {
      file: 'flag.py',
      language: 'python',
      access: { kind: 'function', name: 'sigmoid' },
      flag: { parameter: 'deriv', value: true },
      wrong: `${s}def sigmoid(z, deriv=False):\n    return 1 - z if deriv else s(z)\n`,
      right: `${s}def sigmoid(z, deriv=False):\n    return s(z) * (1 - s(z)) if deriv else s(z)\n`,
    },
    'a table of functions': {
      file: 'table.py',
      language: 'python',
      access: { kind: 'property', owner: 'ACT', keys: ['sigmoid', '1'] },
      wrong: `${s}ACT = {"sigmoid": (s, lambda z: 1 - z)}\n`,
      right: `${s}ACT = {"sigmoid": (s, lambda z: s(z) * (1 - s(z)))}\n`,
    },
    'an exception': {
      file: 'raises.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      grade: { verdict: 'error', counterexample: null },
      wrong: `${s}def prime(z):\n    return s(z)(1 - s(z))\n`,
      right: `${s}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'an array that is refused': {
      file: 'scalar.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      grade: partial('element-wise', 'raised'),
      wrong: `${s}def prime(z):\n    return s(z) * (1 - s(z))\n`,
      right: `${n}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'integers that are cut': {
      file: 'integers.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      grade: partial('integers', 'wrong'),
      wrong: `${n}def prime(z):\n    out = np.zeros_like(z)\n    out[...] = s(z) * (1 - s(z))\n    return out\n`,
      right: `${n}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'an argument that is overwritten': {
      file: 'mutates.py',
      language: 'python',
      access: { kind: 'function', name: 'prime' },
      grade: partial('purity', 'mutated'),
      wrong: `${n}def prime(z):\n    z[:] = s(z)\n    return z * (1 - z)\n`,
      right: `${n}def prime(z):\n    return s(z) * (1 - s(z))\n`,
    },
    'a JavaScript module': {
      file: 'hw1.mjs',
      language: 'javascript',
      access: { kind: 'function', name: 'prime' },
      wrong: 'export function prime(z) { return 1 - z; }\n',
      right:
        'const s = z => 1 / (1 + Math.exp(-z));\nexport function prime(z) { return s(z) * (1 - s(z)); }\n',
    },
    'a CommonJS module': {
      file: 'hw1.cjs',
      language: 'javascript',
      access: { kind: 'function', name: 'prime' },
      wrong: 'module.exports = { prime: z => 1 - z };\n',
      right:
        'const s = z => 1 / (1 + Math.exp(-z));\nmodule.exports = { prime: z => s(z) * (1 - s(z)) };\n',
    },
    'a default export': {
      file: 'default.mjs',
      language: 'javascript',
      access: { kind: 'default' },
      wrong: 'export default z => 1 - z;\n',
      right: 'const s = z => 1 / (1 + Math.exp(-z));\nexport default z => s(z) * (1 - s(z));\n',
    },
  };

  for (const [title, submission] of Object.entries(submissions))
    it(`fails on ${title}, and passes once it is mended`, () => failsThenPasses(submission));

  it('is a cell of its own for a notebook', async () => {
    const submission = submissions['a Python function']!;
    const cell = testOf({ ...submission, file: 'hw1.ipynb' });
    const wrong = await run(python, ['-B', '-c', `${submission.wrong}\n${cell}`], folder);
    const right = await run(python, ['-B', '-c', `${submission.right}\n${cell}`], folder);
    assert.match(wrong.output, /AssertionError/);
    assert.ok(right.ok, right.output);
  });

  it('says which export is missing', () => {
    const test = testOf({
      file: 'hw1.ts',
      language: 'typescript',
      access: { kind: 'function', name: 'prime' },
      wrong: 'const prime = (z: number) => 1 - z;\n',
      right: '',
    });
    assert.match(test, /^\/\/ Export prime from hw1\.ts first\.$/m);
  });

  it('is left out where nothing fails', () => {
    const right = inputOf('s(z)', z => sigmoid.derivativeAt(z));
    assert.equal(copyAsTest(right), null);
    assert.equal(copyAsTest({ ...right, grade: { ...right.grade, verdict: 'approximate' } }), null);
  });
});
