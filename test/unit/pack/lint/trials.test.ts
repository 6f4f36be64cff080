import assert from 'node:assert/strict';
import { trialFindings } from '../../../../src/pack/lint/trials.ts';
import type { Finding, Trial } from '../../../../src/pack/lint/types.ts';
import { draft, read } from '../draft.ts';

const STARTER = 'starter/sigmoid.py';

describe('trialFindings', () => {
  const trial = (fields: Partial<Trial> = {}): Trial => ({
    exercise: 'sigmoid-derivative',
    function: 'sigmoid_prime',
    passed: false,
    verdict: 'not written yet',
    reason: 'There is nothing to check yet.',
    ...fields,
  });

  /** What is found when the starter and the solution come out like this. */
  async function found(starter: Trial[], solution: Trial[] | null): Promise<Finding[]> {
    const outcomes = new Map([
      [STARTER, starter],
      ['author/solution.py', solution ?? []],
    ]);
    const solutions = new Map(solution === null ? [] : [['author/solution.py', '']]);
    const tryFile = (path: string) => Promise.resolve(outcomes.get(path)!);
    return trialFindings(read(), new Map([[STARTER, '']]), solutions, tryFile);
  }

  const said = async (starter: Trial[], solution: Trial[] | null): Promise<string[]> =>
    (await found(starter, solution)).map(({ message }) => message);

  it('is content with a starter that does not pass and a solution that does', async () => {
    assert.deepEqual(await said([trial()], [trial({ passed: true })]), []);
    assert.deepEqual(await said([trial()], null), []);
  });

  it('names a starter that passes, and one without the function', async () => {
    assert.deepEqual(await said([trial({ passed: true, verdict: 'correct' })], null), [
      'the starter starter/sigmoid.py passes as it is: sigmoid_prime: correct',
    ]);
    assert.deepEqual(await said([trial({ exercise: 'other' })], null), [
      'the starter starter/sigmoid.py has no function that is taken for this exercise',
    ]);
  });

  it('runs a starter that serves many exercises once', async () => {
    const document = draft();
    const [exercise] = document['exercises'] as object[];
    const again = { id: 'again', implementation: { names: ['again_prime'] } };
    document['exercises'] = [exercise, { ...exercise, ...again }];
    const tried: string[] = [];
    const findings = await trialFindings(
      read(document),
      new Map([[STARTER, '']]),
      new Map(),
      path => {
        tried.push(path);
        return Promise.resolve([trial(), trial({ exercise: 'again' })]);
      },
    );
    assert.deepEqual([tried, findings], [[STARTER], []]);
  });

  it('names a solution that does not pass, and one without a function', async () => {
    const wrong = trial({ verdict: 'incorrect', reason: 'This is σ(z) itself.' });
    assert.deepEqual(await said([trial()], [wrong]), [
      'the solution author/solution.py does not pass: sigmoid_prime: incorrect. This is σ(z) itself.',
    ]);
    const [finding] = await found([trial({ passed: true })], []);
    assert.deepEqual(finding!.path, ['exercises', 0, 'starter', 'python']);
    assert.deepEqual(await said([trial()], []), [
      'author/solution.py has no function that is taken for an exercise',
    ]);
  });
});
