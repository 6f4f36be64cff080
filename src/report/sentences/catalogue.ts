import type { Catalogue, Sentences } from '../facts.ts';
import { defectsOfArrays } from './defects-of-arrays.ts';
import { defectsOfCode } from './defects-of-code.ts';
import { defectsOfNumbers } from './defects-of-numbers.ts';
import { otherFunctions } from './other-functions.ts';
import { signsAndFactors } from './signs-and-factors.ts';
import { squaresAndTerms } from './squares-and-terms.ts';

/** Wrong formulas: the misconceptions of the two derivations, and those that a fit finds. */
export const misconceptions: Catalogue = {
  ...otherFunctions,
  ...signsAndFactors,
  ...squaresAndTerms,
};

/** Faults that show otherwise than by a formula. */
export const defects: Catalogue = { ...defectsOfCode, ...defectsOfArrays, ...defectsOfNumbers };

const all: ReadonlyMap<string, Sentences> = new Map(
  Object.entries({ ...misconceptions, ...defects }),
);

/** The sentences of an id, null where the catalogue has none (a pack's own misconception). */
export function sentencesOf(id: string): Sentences | null {
  return all.get(id) ?? null;
}
