import type { Exercise } from '../pack/types.ts';
import { modelOf } from './exercise-model.ts';
import { collectInputs, joinInputs, otherArgumentInputs } from './inputs.ts';
import { otherThan } from './question.ts';

/** Works out ahead what a check with this seed asks and what should come back: some ten milliseconds. */
export function prepare(exercise: Exercise, seed: string): void {
  const { examiner } = modelOf(exercise);
  const inputs = collectInputs({
    seed,
    exercise: exercise.id,
    kinks: exercise.activation.definition.kinks,
    literals: [],
    replay: [],
    wide: examiner.isWide,
  });
  examiner.pose(joinInputs(inputs));
  examiner.pose(otherArgumentInputs(inputs), otherThan(examiner.argument));
}
