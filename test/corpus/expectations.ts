import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../../src/submission/language.ts';
import type { Language } from '../../src/submission/types.ts';

const submissions = join(import.meta.dirname, 'submissions');

export interface CorpusFile {
  path: string;
  /** Below the corpus, for messages. */
  name: string;
  language: Language;
  text: string;
  expected: Expectation[];
}

/** What a file says at its head: `expect sigmoid_prime: incorrect, returns-g`. */
export interface Expectation {
  function: string;
  verdict: string;
  /** Null where nothing is to be explained, or nothing can be. */
  diagnosis: string | null;
}

export function readCorpus(language: Language): CorpusFile[] {
  return readdirSync(join(submissions, language))
    .toSorted()
    .map(file => {
      const path = join(submissions, language, file);
      const text = readFileSync(path, 'utf8');
      const heads = text.matchAll(/^(?:#|\/\/) expect ([\w.]+): ([\w-]+)(?:, ([\w-]+))?$/gm);
      const expected = [...heads].map(([, called, verdict, diagnosis]) => ({
        function: called!,
        verdict: verdict!,
        diagnosis: diagnosis ?? null,
      }));
      return { path, name: `${language}/${file}`, language: languageOf(path)!, text, expected };
    });
}
