/** Sentences about files that could not be checked at all. */
import type { Language, Range } from '../../submission/types.ts';

/** Why a function is listed and not run where its language has no interpreter. */
export function interpreterMissing(language: Language): string {
  return language === 'python'
    ? 'Not run: there is no Python to run it with.'
    : 'Not run: no Node was found to run JavaScript with.';
}

/** A syntax error that keeps a file's functions from being found. */
export function syntaxProblem(error: { range: Range; message: string }): {
  range: Range;
  message: string;
} {
  return {
    range: error.range,
    message: `${error.message} Until this is mended no function can be found here.`,
  };
}
