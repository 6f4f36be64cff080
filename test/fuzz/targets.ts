/** What reads text and bytes of strangers, with inputs that come near what it accepts. */
import fc from 'fast-check';
import { createActivation } from '../../src/activation/activation.ts';
import { checkStudentDerivation } from '../../src/activation/student-derivation.ts';
import { readArchive } from '../../src/pack/archive.ts';
import { packOf } from '../../src/pack/read-pack.ts';
import { signerOf } from '../../src/pack/signature.ts';
import { draft, filesOf } from '../unit/pack/draft.ts';
import { archive } from './arbitraries/archive.ts';
import { derivation } from './arbitraries/derivation.ts';
import { expression, tokens } from './arbitraries/expression.ts';
import { packJson } from './arbitraries/pack-json.ts';
import { signedFiles } from './arbitraries/signature.ts';
import { damaged } from './arbitraries/text.ts';

/** A reader under test: `run` may throw a UserError, and nothing else; it may not take a second. */
export interface Target<T> {
  name: string;
  /** Of all cases, in percent. */
  share: number;
  input: fc.Arbitrary<T>;
  run: (input: T) => void;
}

function activation(g: string): void {
  const made = createActivation({
    name: 'f',
    symbol: 'f',
    g,
    neat: null,
    parameters: { alpha: 0.25 },
    kinks: [],
  });
  made.derivativeAt(0.7);
  made.render('g');
}

const logistic = {
  ...{ name: 'sigmoid', symbol: 'σ', g: '1 / (1 + exp(-z))', neat: 'g * (1 - g)' },
  ...{ parameters: {}, kinks: [] },
};

export const targets: readonly Target<never>[] = [
  target({
    name: 'pack.json, fields',
    share: 25,
    input: packJson,
    run: json => void packOf(filesOf(json), 'x', {}),
  }),
  target({
    name: 'pack.json, text',
    share: 10,
    input: damaged(JSON.stringify(draft())),
    run: json => void packOf(filesOf(json), 'x', {}),
  }),
  target({
    name: 'archive',
    share: 30,
    input: archive,
    run: bytes => void packOf(readArchive(bytes), 'x', {}),
  }),
  target({
    name: 'signature',
    share: 5,
    input: signedFiles,
    run: files => void signerOf(files),
  }),
  target({
    name: 'expression, tokens',
    share: 15,
    input: tokens,
    run: activation,
  }),
  target({ name: 'expression, grammar', share: 5, input: expression, run: activation }),
  target({
    name: 'derivation',
    share: 10,
    input: fc.tuple(derivation, fc.boolean()),
    run: ([lines, known]) =>
      void checkStudentDerivation(lines, {
        activation: known ? logistic : null,
        mustReachDerivative: known,
      }),
  }),
];

function target<T>(made: Target<T>): Target<never> {
  return made as unknown as Target<never>;
}
