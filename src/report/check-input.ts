import type { Grade } from '../grader/types.ts';
import type { Exercise, Pack } from '../pack/types.ts';
import type { Implementation, Language, Range } from '../submission/types.ts';

/** What one check of a report is made from. */
export interface CheckInput {
  file: { path: string; text: string; language: Language };
  match: { implementation: Implementation; pack: Pack; exercise: Exercise };
  grade: Grade;
  /** BCP 47: chooses among a pack's texts. */
  locale: string;
  milliseconds: number;
  /** The helper recognised as g, where the file has one. */
  forward?: { name: string; range: Range } | null;
}
