/** Starters and solutions, tried: a starter must not pass yet, a solution must. */
import type { Pack } from '../types.ts';
import type { Finding, Trial, TryFile } from './types.ts';

/**
 * @param solutions files of `author/`, path → text
 * @param starters starter files, path → text
 */
export async function trialFindings(
  pack: Pack,
  starters: ReadonlyMap<string, string>,
  solutions: ReadonlyMap<string, string>,
  tryFile: TryFile,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  // One file often holds the starters of many exercises: it is run once.
  const outcomes = new Map<string, Trial[]>();
  for (const [path, text] of starters) outcomes.set(path, await tryFile(path, text));
  for (const [index, exercise] of pack.exercises.entries())
    for (const [language, path] of Object.entries(exercise.starter)) {
      const own = outcomes.get(path)!.filter(trial => trial.exercise === exercise.id);
      const passed = own.find(trial => trial.passed);
      const say = (message: string) =>
        findings.push({
          exercise: exercise.id,
          path: ['exercises', index, 'starter', language],
          message,
        });
      if (own.length === 0)
        say(`the starter ${path} has no function that is taken for this exercise`);
      if (passed !== undefined)
        say(`the starter ${path} passes as it is: ${passed.function}: ${passed.verdict}`);
    }
  for (const [path, text] of solutions) {
    const trials = await tryFile(path, text);
    if (trials.length === 0)
      findings.push({
        exercise: null,
        path: [],
        message: `${path} has no function that is taken for an exercise`,
      });
    for (const trial of trials.filter(trial => !trial.passed))
      findings.push({
        exercise: trial.exercise,
        path: ['exercises', pack.exercises.findIndex(({ id }) => id === trial.exercise), 'id'],
        message: `the solution ${path} does not pass: ${trial.function}: ${trial.verdict}. ${trial.reason}`,
      });
  }
  return findings;
}
