import type { Exercise } from '../pack/types.ts';
import { Examiner } from './question.ts';
import { Suspects } from './suspects.ts';

/** What grading derives from an exercise alone, and need not derive again at the next save. */
export interface ExerciseModel {
  examiner: Examiner;
  suspects: Suspects;
}

// A memo, no state: it changes when a value is computed, never which.
const models = new WeakMap<Exercise, ExerciseModel>();

/** One model an exercise, as long as the exercise lives. */
export function modelOf(exercise: Exercise): ExerciseModel {
  const known = models.get(exercise);
  if (known) return known;
  const model = { examiner: new Examiner(exercise), suspects: new Suspects(exercise) };
  models.set(exercise, model);
  return model;
}
