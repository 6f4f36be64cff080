/** What every surface shows of a file, whatever it shows it with. Plain data; ranges fit the text as it is now. */
import type { Exercise, Pack } from '../../pack/types.ts';
import type { Check, Report, ReportDiagnostic } from '../../report/types.ts';
import type { Implementation, Range } from '../../submission/types.ts';

export interface FunctionView {
  name: string;
  pack: Pack;
  exercise: Exercise;
  /** Title of the exercise, in the reader's language. */
  title: string;
  /** As it is in the text now. */
  implementation: Implementation;
  state: 'unchecked' | 'running' | 'checked' | 'stale';
  /** The last check, also when it is stale. */
  check: Check | null;
  /** Why the last check did not run it, a sentence. */
  reason: string | null;
}

export interface FileView {
  path: string;
  functions: FunctionView[];
  /** Functions that look like g′ and are not run, with the reason in a sentence. */
  listed: { name: string; nameRange: Range; reason: string }[];
  /** For squiggles: of functions that were not edited since, and of the file. */
  diagnostics: ReportDiagnostic[];
  /** The last report of this file, null before the first. */
  report: Report | null;
}
