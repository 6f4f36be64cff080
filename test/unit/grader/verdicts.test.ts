import assert from 'node:assert/strict';
import type { ReturnedKind } from '../../../src/runtime/types.ts';
import type { TextSignId } from '../../../src/submission/types.ts';
import {
  exerciseOf,
  gradeFunction,
  gradeSubmission,
  logistic,
  logisticDefinition,
  relu,
  tanh,
} from './support/exercises.ts';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const right = (z: number): number => sigmoid(z) * (1 - sigmoid(z));

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const withSigns = (...ids: TextSignId[]) => ({
  implementation: { signs: ids.map(id => ({ id, range: nowhere, name: '' })) },
});
const array = (shape: number[], type = 'numpy.ndarray float64'): ReturnedKind => ({
  kind: 'array',
  type,
  shape,
});

describe('verdicts', () => {
  it('correct: all holds, and nothing else is said', async () => {
    const grade = await gradeFunction(logistic, right);
    assert.equal(grade.verdict, 'correct');
    assert.equal(grade.passed, true);
    assert.deepEqual([grade.score, grade.maxScore], [10, 10]);
    assert.equal(grade.misconception, null);
    assert.equal(grade.counterexample, null);
    assert.equal(grade.region, null);
    assert.deepEqual(grade.mismatches, []);
    assert.deepEqual(grade.failures, []);
    assert.ok(grade.maxError < 1e-13);
  });

  it('not-started: a stub is not run, NotImplementedError is one', async () => {
    const never = (): never => assert.fail('A stub was run.');
    const stub = await gradeFunction(logistic, never, { implementation: { isStub: true } });
    assert.equal(stub.verdict, 'not-started');
    const raising = await gradeFunction(logistic, () => {
      throw Object.assign(new Error(), { name: 'NotImplementedError' });
    });
    assert.equal(raising.verdict, 'not-started');
    assert.equal(raising.score, 0);
  });

  it('error: no form of call gave a number', async () => {
    const grade = await gradeFunction(logistic, () => {
      throw new ReferenceError('sigmod is not defined');
    });
    assert.equal(grade.verdict, 'error');
    assert.equal(grade.failure?.type, 'ReferenceError');
    assert.equal(grade.misconception?.id, 'name-error');
    const silent = await gradeFunction(logistic, () => undefined);
    assert.equal(silent.verdict, 'error');
    assert.equal(silent.misconception?.id, 'no-return');
    const printing = await gradeFunction(logistic, () => undefined, withSigns('prints'));
    assert.equal(printing.misconception?.id, 'prints-not-returns');
    assert.equal((await gradeFunction(logistic, () => '0.25')).verdict, 'error');
  });

  it('activation-form: g′ in terms of the output where z is asked, for half the points', async () => {
    const grade = await gradeFunction(logistic, z => z * (1 - z));
    assert.equal(grade.verdict, 'activation-form');
    assert.equal(grade.passed, false);
    assert.equal(grade.score, 5);
    assert.deepEqual(
      [grade.misconception?.id, grade.misconception?.inOutput],
      ['activation-form', true],
    );
    assert.deepEqual(grade.counterexample, {
      z: 0,
      actual: 0,
      expected: 0.25,
      failure: null,
      form: 'scalar',
    });
  });

  it('activation-form, the other way round: g′ of z where the output is asked', async () => {
    const ofOutput = exerciseOf(logisticDefinition, { implementation: { argument: 'activation' } });
    assert.equal((await gradeFunction(ofOutput, a => a * (1 - a))).verdict, 'correct');
    const grade = await gradeFunction(ofOutput, right);
    assert.equal(grade.verdict, 'activation-form');
    assert.equal(grade.misconception?.inOutput, false);
    const wrong = await gradeFunction(ofOutput, a => a * (1 + a));
    assert.deepEqual(
      [wrong.misconception?.id, wrong.misconception?.inOutput],
      ['plus-for-minus', true],
    );
    const itself = await gradeFunction(ofOutput, a => a);
    assert.equal(itself.misconception?.id, 'returns-g');
  });

  it('either argument passes where the exercise accepts both', async () => {
    const either = exerciseOf(logisticDefinition, { implementation: { argument: 'either' } });
    for (const f of [right, (a: number) => a * (1 - a)])
      assert.equal((await gradeFunction(either, f)).verdict, 'correct');
    assert.equal((await gradeFunction(either, sigmoid)).verdict, 'incorrect');
  });

  it('upstream: dA times g′, with z or the output in the cache', async () => {
    const ofZ = exerciseOf(logisticDefinition, {
      implementation: { argument: 'upstream', cache: 'z' },
    });
    const ofOutput = exerciseOf(logisticDefinition, {
      implementation: { argument: 'upstream', cache: 'output' },
    });
    const backward = (dA: number, z = 0): number => dA * right(z);
    const backwardOfOutput = (dA: number, a = 0): number => dA * a * (1 - a);
    assert.equal((await gradeFunction(ofZ, backward)).verdict, 'correct');
    assert.equal((await gradeFunction(ofOutput, backwardOfOutput)).verdict, 'correct');
    assert.equal((await gradeFunction(ofZ, backwardOfOutput)).verdict, 'activation-form');
    const wrong = await gradeFunction(ofZ, (dA, z = 0) => dA * sigmoid(z));
    assert.equal(wrong.verdict, 'incorrect');
    assert.equal(wrong.misconception?.id, 'returns-g');
  });

  it('incorrect: a wrong value', async () => {
    const grade = await gradeFunction(logistic, z => (z > 2.3 ? 7 : right(z)));
    assert.equal(grade.verdict, 'incorrect');
    assert.equal(grade.counterexample?.z, 3);
    assert.equal(grade.misconception, null);
    assert.equal(grade.region?.kind, 'above');
    assert.equal(grade.score, 0);
    assert.equal(grade.failures[0], 3);
  });

  it('incorrect: a tail that is finite and wrong', async () => {
    const grade = await gradeFunction(logistic, z => (z > 20 ? 7 : right(z)));
    assert.equal(grade.verdict, 'incorrect');
    assert.equal(grade.counterexample?.z, 21);
    assert.deepEqual(grade.region, { kind: 'above', from: 20, to: null });
    assert.equal(grade.properties.find(p => p.id === 'values')?.points, 8);
  });

  it('incorrect: a special case at a number of the code', async () => {
    const special = (z: number): number => (z === 3.3 ? 0 : right(z));
    const grade = await gradeFunction(logistic, special, { implementation: { literals: [3.3] } });
    assert.equal(grade.verdict, 'incorrect');
    assert.equal(grade.counterexample?.z, 3.3);
    assert.deepEqual(grade.region, { kind: 'only', from: 3.3, to: 3.3 });
    const replayed = await gradeFunction(logistic, special, { replay: [3.3] });
    assert.equal(replayed.verdict, 'incorrect');
    assert.deepEqual(replayed.inputs.replayed, 1);
    assert.equal((await gradeFunction(logistic, special)).verdict, 'correct');
  });

  it('incorrect: nothing comes back where a branch lacks its return', async () => {
    for (const f of [
      (z: number) => (z === 0 ? undefined : right(z)),
      (z: number) => (z < 0 ? undefined : right(z)),
    ]) {
      const grade = await gradeFunction(logistic, f);
      assert.deepEqual([grade.verdict, grade.misconception?.id], ['incorrect', 'no-return']);
      assert.ok(Number.isNaN(grade.counterexample?.actual));
    }
    const notANumber = await gradeFunction(logistic, z => (z === 0 ? NaN : right(z)));
    assert.deepEqual([notANumber.verdict, notANumber.misconception], ['incorrect', null]);
  });

  it('incorrect: raising on some ordinary inputs', async () => {
    const grade = await gradeFunction(logistic, z => {
      if (z === 0) throw new RangeError('division by zero');
      return right(z);
    });
    assert.equal(grade.verdict, 'incorrect');
    assert.equal(grade.counterexample?.failure?.type, 'RangeError');
    assert.equal(grade.misconception, null);
  });

  it('unstable: an overflow in the tails alone; passes unless tails are required', async () => {
    const f = (z: number): number => Math.exp(z) / (1 + Math.exp(z)) ** 2;
    const grade = await gradeFunction(logistic, f, withSigns('uses-exp'));
    assert.equal(grade.verdict, 'unstable');
    assert.equal(grade.passed, true);
    assert.equal(grade.score, 9);
    assert.equal(grade.misconception?.id, 'overflow');
    assert.equal(grade.counterexample?.z, 710);
    const strict = await gradeFunction({ ...logistic, tails: 'required' }, f);
    assert.equal(strict.passed, false);
  });

  it('approximate: right within tolerance, and no closed form in float64', async () => {
    const single = await gradeFunction(logistic, z => Math.fround(right(z)));
    assert.deepEqual([single.verdict, single.passed], ['approximate', true]);
    assert.equal(single.misconception?.id, 'single-precision');
    const h = 1e-5;
    const difference = (z: number): number => (sigmoid(z + h) - sigmoid(z - h)) / (2 * h);
    const numerical = await gradeFunction(logistic, difference, withSigns('finite-difference'));
    assert.equal(numerical.misconception?.id, 'finite-difference');
    const strict = await gradeFunction({ ...logistic, closedForm: 'required' }, difference);
    assert.equal(strict.passed, false);
    const e = 2.71828;
    const short = (z: number): number => e ** -Math.abs(z) / (1 + e ** -Math.abs(z)) ** 2;
    const rounded = await gradeFunction(logistic, short, {
      implementation: { literals: [1, 2.71828, 2] },
    });
    assert.deepEqual([rounded.verdict, rounded.misconception?.id], ['approximate', 'rounded']);
  });

  it('incorrect by precision: too few decimals, too large a step', async () => {
    const cut = await gradeFunction(logistic, z => Math.round(right(z) * 100) / 100);
    assert.deepEqual([cut.verdict, cut.misconception?.id], ['incorrect', 'rounded']);
    assert.equal(cut.misconception?.constant, 2);
    const coarse = (z: number): number => (sigmoid(z + 0.01) - sigmoid(z)) / 0.01;
    const stepped = await gradeFunction(logistic, coarse, { implementation: { literals: [0.01] } });
    assert.deepEqual(
      [stepped.verdict, stepped.misconception?.id],
      ['incorrect', 'finite-difference'],
    );
    assert.equal(stepped.misconception?.constant, 0.01);
  });

  it('a kink takes any of its slopes', async () => {
    for (const atKink of [0, 0.5, 1])
      assert.equal(
        (await gradeFunction(relu, z => (z > 0 ? 1 : z < 0 ? 0 : atKink))).verdict,
        'correct',
      );
    assert.equal((await gradeFunction(relu, z => (z >= 0 ? 1 : -1))).verdict, 'incorrect');
  });

  it('a kink is the counterexample only where nothing else fails', async () => {
    const everywhere = await gradeFunction(relu, z => (z > 0 ? 1 : -1));
    assert.equal(everywhere.counterexample?.z, -1);
    const there = await gradeFunction(relu, z => (z > 0 ? 1 : z < 0 ? 0 : -1));
    assert.equal(there.counterexample?.z, 0);
  });
});

describe('arrays', () => {
  const f = (z: number): number => 1 - Math.tanh(z) ** 2;

  it('are asked where the submission has arrays, or the exercise says so, unless it says scalar', async () => {
    const asked = async (
      input: 'array' | 'scalar' | null,
      usesArrays: boolean,
    ): Promise<string> => {
      const exercise = exerciseOf(logisticDefinition, { implementation: { input } });
      const submission = { implementation: right, array: 'element-wise' as const };
      const grade = await gradeSubmission(exercise, submission, { implementation: { usesArrays } });
      return grade.properties.find(p => p.id === 'element-wise')!.verdict;
    };
    assert.equal(await asked(null, true), 'pass');
    assert.equal(await asked(null, false), 'not-asked');
    assert.equal(await asked('array', false), 'pass');
    assert.equal(await asked('scalar', true), 'not-asked');
  });

  it('hold: points of each property, integers counted with element-wise', async () => {
    const grade = await gradeSubmission(tanh, { implementation: f, array: 'element-wise' });
    assert.equal(grade.verdict, 'correct');
    assert.deepEqual(
      grade.properties.map(p => [p.id, p.verdict, p.points]),
      [
        ['values', 'pass', 6],
        ['tails', 'pass', 1],
        ['element-wise', 'pass', 2],
        ['integers', 'pass', 0],
        ['purity', 'pass', 1],
      ],
    );
  });

  it('partial: raising on arrays, for a reason that the message tells', async () => {
    const raising = (type: string, message: string) => () =>
      Object.assign(new Error(message), { name: type });
    const cases: [string, string, string][] = [
      ['TypeError', 'only length-1 arrays can be converted to Python scalars', 'scalar-only'],
      ['TypeError', 'only 0-dimensional arrays can be converted to Python scalars', 'scalar-only'],
      [
        'ValueError',
        'The truth value of an array with more than one element is ambiguous.',
        'array-condition',
      ],
    ];
    for (const [type, message, id] of cases) {
      const grade = await gradeSubmission(tanh, {
        implementation: f,
        array: raising(type, message),
      });
      assert.deepEqual([grade.verdict, grade.misconception?.id], ['partial', id]);
      assert.equal(grade.score, 8);
      assert.equal(grade.counterexample?.form, 'array');
    }
  });

  it('partial: another shape', async () => {
    const sum = (z: Float64Array) => ({
      values: new Float64Array(z.length).fill(NaN),
      returned: { kind: 'number', type: 'numpy.float64', shape: null } as const,
    });
    const reduced = await gradeSubmission(
      tanh,
      { implementation: f, array: sum },
      withSigns('reduces'),
    );
    assert.deepEqual([reduced.verdict, reduced.misconception?.id], ['partial', 'reduces']);
    const matrix = (z: Float64Array) => ({
      values: new Float64Array(z.length).fill(NaN),
      returned: array([z.length, z.length]),
    });
    const jacobian = await gradeSubmission(tanh, { implementation: f, array: matrix });
    assert.deepEqual([jacobian.verdict, jacobian.misconception?.id], ['partial', 'jacobian']);
  });

  it('incorrect: where neighbours count, the same array gives the same answer', async () => {
    const differences = (z: Float64Array) => ({
      values: z.map((x, i) => f(x) + (z[i + 1] ?? 0)),
      returned: array([z.length]),
    });
    const scalar = (): never => {
      throw new TypeError('an array is needed');
    };
    const grade = await gradeSubmission(tanh, { implementation: scalar, array: differences });
    assert.deepEqual([grade.verdict, grade.misconception], ['incorrect', null]);
  });

  it('incorrect: one number for a whole array is told without a sign of the text', async () => {
    const first = (z: Float64Array) => ({
      values: new Float64Array(z.length).fill(f(z[0]!)),
      returned: { kind: 'number' as const, type: 'float', shape: null },
    });
    const scalar = (): never => {
      throw new TypeError("'float' object is not iterable");
    };
    const grade = await gradeSubmission(tanh, { implementation: scalar, array: first });
    assert.deepEqual([grade.verdict, grade.misconception?.id], ['incorrect', 'reduces']);
    assert.equal(grade.counterexample, null);
  });

  it('partial: a list in place of an array is named by its property alone', async () => {
    const list = (z: Float64Array) => ({
      values: z.map(f),
      returned: { kind: 'list' as const, type: 'list', shape: [z.length] },
    });
    const grade = await gradeSubmission(tanh, { implementation: f, array: list });
    assert.deepEqual([grade.verdict, grade.misconception], ['partial', null]);
    assert.equal(grade.properties.find(p => p.id === 'element-wise')?.reason, 'kind');
  });

  it('partial: changing the input is judged first', async () => {
    const submission = { implementation: f, array: 'element-wise' as const, mutates: true };
    const grade = await gradeSubmission(tanh, submission);
    assert.deepEqual([grade.verdict, grade.misconception?.id], ['partial', 'mutates-input']);
    assert.equal(grade.score, 9);
  });

  it('judge single numbers where the array is wrong and they are right', async () => {
    const normalised = (z: Float64Array) => {
      const top = Math.max(...z);
      return { values: z.map(x => f(x / top)), returned: array([z.length]) };
    };
    const grade = await gradeSubmission(tanh, { implementation: f, array: normalised });
    assert.equal(grade.verdict, 'partial');
    assert.equal(grade.properties.find(p => p.id === 'values')?.verdict, 'pass');
    assert.equal(grade.properties.find(p => p.id === 'element-wise')?.reason, 'differs');
  });

  it('earn nothing where values fails', async () => {
    const wrong = { implementation: Math.tanh, array: 'element-wise' as const };
    const grade = await gradeSubmission(tanh, wrong);
    assert.equal(grade.misconception?.id, 'returns-g');
    assert.equal(grade.score, 0);
    assert.equal(grade.properties.find(p => p.id === 'element-wise')?.verdict, 'pass');
  });
});

describe('purity', () => {
  it('fails where the same input gets another answer', async () => {
    let calls = 0;
    const drifting = (z: number): number => right(z) + (calls++ % 3) * 1e-9;
    const grade = await gradeFunction(logistic, drifting);
    assert.deepEqual([grade.verdict, grade.misconception?.id], ['partial', 'nondeterministic']);
  });

  it('explains wrong values that change by chance, and by no formula', async () => {
    let calls = 0;
    const grade = await gradeFunction(logistic, z => right(z) + (calls++ % 7) * 0.1);
    assert.deepEqual([grade.verdict, grade.misconception?.id], ['incorrect', 'nondeterministic']);
  });
});
