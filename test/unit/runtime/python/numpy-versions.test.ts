import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, environment, findPython, type Python } from '../../../../scripts/python.mjs';
import type { Form, Runtimes } from '../../../../src/runtime/types.ts';
import { outcomeOf, program, testRuntimes } from '../../../support/programs.ts';

/** The first NumPy that was released ready to install for each Python, by its second number. */
const firstFor: Record<number, string> = {
  8: '1.17.3',
  9: '1.19.3',
  10: '1.21.2',
  11: '1.23.2',
  12: '1.26.0',
  13: '2.1.0',
  14: '2.3.2',
};

const source = `import numpy as np
def f(z):
    s = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return s * (1 - s)
`;

const forms: [Form, string][] = [
  ['scalar', 'number'],
  ['array', 'array'],
  ['integer-scalar', 'number'],
  ['integer-array', 'array'],
  ['array-0d', 'number'],
  ['array-2d', 'array'],
  ['strided', 'array'],
  ['read-only', 'array'],
  ['float32-array', 'array'],
  ['list', 'array'],
];

/** NumPy 2 prints, promotes and lays out its modules differently: the worker must bear both. */
describe('Python with the oldest NumPy it can have', function () {
  this.timeout(180_000);
  let runtimes: Runtimes;
  let oldest: string;

  before(async () => {
    const python = (await findPython()) as Python;
    const [, minor] = python.version.split('.').map(Number);
    oldest = firstFor[minor!] ?? python.numpy!;
    const folder = cacheFolder(python, `numpy-${oldest}`);
    const executable = await environment(python, folder, [`numpy==${oldest}`], () => undefined);
    runtimes = testRuntimes(() => Promise.resolve(executable));
  });

  after(() => runtimes.dispose());

  it('takes and gives every form of argument', async () => {
    const path = join(tmpdir(), 'hw.py');
    const runtime = await runtimes.for('python', path);
    const session = await runtime.open(program(path, source), { limitMs: 5000 });
    assert.equal(await session.loaded, null);
    for (const [form, kind] of forms) {
      const outcome = outcomeOf(await session.call({ form, inputs: Float64Array.of(0, 0, 0, 0) }));
      assert.deepEqual(outcome.values, Float64Array.of(0.25, 0.25, 0.25, 0.25), form);
      assert.equal(outcome.returned?.kind, kind, form);
      assert.equal(outcome.mutated, false, form);
    }
    await session.close();
    assert.equal((await runtime.info()).numpy, oldest);
  });
});
