/** A report with a check of every verdict, as a person would meet them. */
import { buildCheck } from '../../../src/report/build.ts';
import { inOrderOfNeed } from '../../../src/report/order.ts';
import type { Check, Report } from '../../../src/report/types.ts';
import type { Grade, PropertyResult } from '../../../src/grader/types.ts';
import { gradeOf, inputOf, misconceptionOf, sigmoid, tanh } from './fixtures.ts';

const s = (z: number): number => 1 / (1 + Math.exp(-z));
const right = (z: number): number => sigmoid.derivativeAt(z);

/** The properties of a right function, one of them failing. */
function failing(id: PropertyResult['id'], reason: PropertyResult['reason']): PropertyResult[] {
  return gradeOf(sigmoid, right).properties.map(property =>
    property.id === id ? { ...property, verdict: 'fail', points: 0, reason } : property,
  );
}

const overflowing = (z: number): number => (z < -709 ? NaN : right(z));

const overflow = (): Partial<Grade> => ({
  verdict: 'unstable',
  passed: true,
  score: 9,
  misconception: misconceptionOf('overflow'),
  properties: failing('tails', 'not-finite'),
  region: { kind: 'below', from: null, to: -710 },
  line: 1,
  warnings: [
    { category: 'RuntimeWarning', message: 'overflow encountered in exp', path: 'hw1.py', line: 1 },
  ],
});

/** What a hostile or careless submission may print. */
export const hostileOutput =
  'z = 0\n</script><script>window.hacked = true</script><img src=x onerror=hacked=1>';

export const gallery: Readonly<Record<string, () => Check>> = {
  mixed: () =>
    buildCheck(
      inputOf('sigmoid(z) * (1 - z)', z => s(z) * (1 - z), {
        grade: {
          misconception: misconceptionOf('mixed-g-and-z', { formula: 'σ(z)(1 − z)', step: 'S4' }),
          skipped: [{ from: 29, to: 57 }],
          output: { stdout: hostileOutput, stderr: '', truncated: true },
        },
      }),
    ),
  negated: () =>
    buildCheck(
      inputOf('-sigmoid(z) * (1 - sigmoid(z))', z => -right(z), {
        name: 'sigmoidPrime',
        grade: {
          misconception: misconceptionOf('negated', {
            formula: '−σ′(z)',
            step: 'S2',
            alternatives: ['lost-inner-derivative'],
          }),
        },
      }),
    ),
  square: () =>
    buildCheck(
      inputOf('1 - np.tanh(z)', z => 1 - Math.tanh(z), {
        activation: tanh,
        grade: {
          misconception: misconceptionOf('missing-square', { formula: '1 − tanh(z)', step: 'T4' }),
        },
      }),
    ),
  unknown: () =>
    buildCheck(inputOf('np.sin(z) * z', z => Math.sin(z) * z, { name: 'my_derivative' })),
  exploding: () =>
    buildCheck(
      inputOf('np.exp(z)', z => Math.exp(z), {
        name: 'd_sigmoid',
        grade: {
          misconception: misconceptionOf('quotient-for-product', {
            formula: 'σ(z)/(1 − σ(z))',
            step: 'S4',
          }),
        },
      }),
    ),
  form: () =>
    buildCheck(
      inputOf('z * (1 - z)', z => z * (1 - z), {
        name: 'sigmoid_deriv',
        grade: {
          verdict: 'activation-form',
          misconception: misconceptionOf('activation-form', { formula: 'z(1 − z)', step: 'S4' }),
        },
      }),
    ),
  raised: () =>
    buildCheck(
      inputOf('sigmoid(z)(1 - sigmoid(z))', () => NaN, {
        name: 'Net.sigmoid_prime',
        grade: {
          verdict: 'error',
          counterexample: null,
          curve: [],
          mismatches: [],
          region: null,
          failure: {
            kind: 'raised',
            type: 'TypeError',
            message: "'numpy.float64' object is not callable",
            frames: [{ path: 'hw1.py', line: 1, function: 'sigmoid_prime' }],
          },
          line: 1,
          misconception: misconceptionOf('missing-times'),
        },
      }),
    ),
  partial: () =>
    buildCheck(
      inputOf('math.exp(-z) / (1 + math.exp(-z))**2', right, {
        name: 'logistic_prime',
        grade: {
          verdict: 'partial',
          passed: false,
          score: 8,
          misconception: misconceptionOf('scalar-only'),
          properties: failing('element-wise', 'raised'),
        },
      }),
    ),
  unstable: () =>
    buildCheck(inputOf('np.exp(-z) / (1 + np.exp(-z))**2', overflowing, { grade: overflow() })),
  approximate: () =>
    buildCheck(
      inputOf(
        '(sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5',
        z => (s(z + 1e-5) - s(z - 1e-5)) / 2e-5,
        {
          name: 'sigmoid_grad',
          grade: {
            verdict: 'approximate',
            passed: true,
            score: 10,
            counterexample: null,
            mismatches: [],
            misconception: misconceptionOf('finite-difference', { constant: 1e-5 }),
          },
        },
      ),
    ),
  stub: () =>
    buildCheck(
      inputOf('pass', () => NaN, {
        name: 'tanh_backward',
        activation: tanh,
        grade: {
          verdict: 'not-started',
          counterexample: null,
          curve: [],
          mismatches: [],
          region: null,
        },
      }),
    ),
  correct: () =>
    buildCheck(
      inputOf('1 - np.tanh(z)**2', z => 1 - Math.tanh(z) ** 2, {
        activation: tanh,
        name: 'tanh_prime',
      }),
    ),
};

export function reportOf(...names: (keyof typeof gallery)[]): Report {
  return {
    version: 1,
    engine: '1.0.0',
    seed: '9f3a04c1d2e5b687',
    runtime: { python: '3.11.7', numpy: '2.3.1' },
    checks: inOrderOfNeed(names.map(name => gallery[name]!())),
    listed: [],
    problems: [],
  };
}
