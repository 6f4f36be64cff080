import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from '../../../src/grader/question.ts';
import type { Runtime, Runtimes } from '../../../src/runtime/types.ts';
import { logisticForms, tanhForms } from './support/closed-forms.ts';
import { implementationOf, logistic, programOf, tanh } from './support/exercises.ts';
import { FastPath, stableLogisticSlope, stableTanhSlope } from './support/fast-path.ts';
import { manySeeds } from './support/seeds.ts';
import { testRuntimes } from '../../support/programs.ts';

const SEEDS = 1000;
const SEEDS_A_CALL = 50;

describe('legitimate closed forms in NumPy', () => {
  let runtimes: Runtimes;
  let runtime: Runtime;
  let source: string;

  before(async () => {
    runtimes = testRuntimes();
    const path = join(tmpdir(), 'forms.py');
    runtime = await runtimes.for('python', path);
    source = await readFile(join(import.meta.dirname, 'support', 'numpy-forms.py'), 'utf8');
  });

  after(() => runtimes.dispose());

  /** What one form answers to each batch. */
  async function answers(chosen: string, batches: Float64Array[]): Promise<Float64Array[]> {
    const path = join(tmpdir(), 'forms.py');
    const module = { name: '__main__', path, source: `${source}${chosen}`, reached: [] };
    const program = {
      ...programOf(implementationOf({ language: 'python' }), false),
      modules: [module],
      whole: module,
      access: { kind: 'function', name: 'form' } as const,
      folder: tmpdir(),
    };
    const session = await runtime.open(program, { limitMs: 20_000 });
    try {
      assert.equal(await session.loaded, null);
      const values: Float64Array[] = [];
      for (const inputs of batches) {
        const outcome = await session.call({ form: 'array', inputs });
        if ('kind' in outcome) assert.fail(outcome.message);
        assert.deepEqual(outcome.failures, []);
        values.push(outcome.values);
      }
      return values;
    } finally {
      await session.close();
    }
  }

  const columns = [
    { column: 'logistic', exercise: logistic, slope: stableLogisticSlope, forms: logisticForms },
    { column: 'tanh', exercise: tanh, slope: stableTanhSlope, forms: tanhForms },
  ];
  for (const { column, exercise, slope, forms } of columns)
    it(`of ${column} are never incorrect, at a thousand seeds in float64 and float32`, async () => {
      const path = new FastPath(exercise, slope);
      const questions = manySeeds(SEEDS).map(seed => path.pose(seed).main);
      const batches = inBatches(questions);
      for (const [index, name] of Object.keys(forms).entries())
        for (const precision of ['float64', 'float32']) {
          const chosen = `\nCOLUMN, INDEX, PRECISION = "${column}", ${index}, np.${precision}\n`;
          const values = await answers(
            chosen,
            batches.map(batch => batch.inputs),
          );
          for (const [i, batch] of batches.entries())
            for (const { question, offset } of batch.parts) {
              const own = values[i]!.subarray(offset, offset + question.z.length);
              const verdict = path.verdict(question, own);
              const expected = precision === 'float64' ? 'correct' : 'approximate';
              assert.ok(
                verdict === expected || verdict === 'unstable',
                `${name}, ${precision}: ${verdict}`,
              );
            }
        }
    });
});

interface Batch {
  inputs: Float64Array;
  parts: { question: Question; offset: number }[];
}

/** The inputs of many seeds end to end: one call costs as much as one seed's. */
function inBatches(questions: Question[]): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; from < questions.length; from += SEEDS_A_CALL) {
    const asked = questions.slice(from, from + SEEDS_A_CALL);
    const inputs = new Float64Array(asked.reduce((size, q) => size + q.z.length, 0));
    let offset = 0;
    const parts = asked.map(question => {
      const part = { question, offset };
      inputs.set(question.inputs, offset);
      offset += question.z.length;
      return part;
    });
    batches.push({ inputs, parts });
  }
  return batches;
}
