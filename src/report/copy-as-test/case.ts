import type { CheckInput } from '../check-input.ts';

/** What a copied test asks: the simplest thing that fails. */
export type TestCase =
  /** One call at z, compared with g′(z). */
  | { kind: 'value'; z: number; input: number; expected: number; form: 'number' | 'array' }
  /** One call at a kink, where every slope between two is right. */
  | { kind: 'kink'; z: number; input: number; low: number; high: number; form: 'number' | 'array' }
  /** An array has to give what single calls give. */
  | { kind: 'array'; inputs: number[]; expected: number[] }
  /** Integers have to give what floats give. */
  | { kind: 'integers'; inputs: number[]; expected: number[] }
  /** The caller's array is still what it was. */
  | { kind: 'unchanged'; inputs: number[] }
  /** Two calls agree. */
  | { kind: 'repeatable'; input: number };

/** z of the array cases: the first three that are no kink. */
const SAMPLE = [0, 1, 2, 3, 4, 5, 6, 7];

/** The case that shows what the verdict is about; null where no test fails. */
export function testCase({ match, grade }: CheckInput): TestCase | null {
  const { activation, implementation } = match.exercise;
  const { argument, cache } = implementation;
  const passesOutput = argument === 'activation' || (argument === 'upstream' && cache === 'output');
  const inputOf = (z: number): number => (passesOutput ? activation.valueAt(z) : z);
  const slopeAt = (z: number): number => activation.derivativeAt(z);
  const { counterexample } = grade;
  switch (grade.verdict) {
    case 'not-started':
    case 'approximate':
    case 'correct':
      return null;
    case 'error':
    case 'activation-form':
    case 'incorrect':
    case 'unstable': {
      const z = counterexample?.z ?? 0;
      const form = counterexample?.form.includes('array') === true ? 'array' : 'number';
      const slopes = activation.subgradientAt(z);
      return slopes === null || slopes.low === slopes.high
        ? { kind: 'value', z, input: inputOf(z), expected: slopeAt(z), form }
        : { kind: 'kink', z, input: inputOf(z), ...slopes, form };
    }
    case 'partial': {
      const failing = grade.properties.find(({ verdict }) => verdict === 'fail');
      const sample = SAMPLE.filter(z => activation.subgradientAt(z) === null).slice(0, 3);
      const expected = sample.map(slopeAt);
      if (failing?.id === 'element-wise')
        return { kind: 'array', inputs: sample.map(inputOf), expected };
      if (failing?.id === 'integers') return { kind: 'integers', inputs: sample, expected };
      if (failing?.id !== 'purity') return null;
      return failing.reason === 'nondeterministic'
        ? { kind: 'repeatable', input: inputOf(1) }
        : { kind: 'unchanged', inputs: sample.map(inputOf) };
    }
  }
}

/** `z = −1` in a test's name. */
export function nameOf(test: TestCase): string {
  switch (test.kind) {
    case 'value':
    case 'kink':
      return `at z = ${test.z}`;
    case 'array':
      return 'keeps the shape of an array';
    case 'integers':
      return 'takes integers';
    case 'unchanged':
      return 'leaves its argument unchanged';
    case 'repeatable':
      return 'gives the same answer twice';
  }
}
