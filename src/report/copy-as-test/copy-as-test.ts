import type { CheckInput } from '../check-input.ts';
import { testCase } from './case.ts';
import { mochaTest } from './mocha.ts';
import { pytestTest } from './pytest.ts';

/** A pytest or mocha file that fails on what the check found, to lie beside the submission; null where none does. */
export function copyAsTest(input: CheckInput): string | null {
  const test = testCase(input);
  if (test === null) return null;
  return input.file.language === 'python' ? pytestTest(input, test) : mochaTest(input, test);
}
