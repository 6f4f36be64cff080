import type { Exercise, Pack } from '../pack/types.ts';
import { activationNamed, derivativeNamed } from './activation-names.ts';
import { whyNotRun } from './contract.ts';
import type { ExerciseComment, Implementation, Range, SubmissionFile } from './types.ts';

export interface Matches {
  matches: { implementation: Implementation; pack: Pack; exercise: Exercise }[];
  /** Functions that look like g′ and are not run, with the reason in a sentence. */
  listed: { implementation: Implementation; exercise: string | null; reason: string }[];
  problems: { range: Range; message: string; code: string }[];
}

interface Claim {
  pack: Pack;
  exercise: Exercise;
  byComment: boolean;
}

/**
 * Which function is which exercise: a `gprime:` comment, else the first pack whose names hold it.
 * @param packs in order of precedence, the shipped ones last.
 */
export function matchExercises(file: SubmissionFile, packs: Pack[]): Matches {
  const result: Matches = { matches: [], listed: [], problems: [] };
  const taken = new Set<string>();
  for (const implementation of file.implementations) {
    const { comment } = implementation;
    if (comment?.silenced) continue;
    const claim = comment
      ? byComment(implementation, packs, result)
      : byName(implementation, file, packs);
    if (!claim) continue;
    const key = `${claim.pack.id}/${claim.exercise.id}@${JSON.stringify(implementation.bodyRange)}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const reason = whyNotRun(implementation, claim);
    if (reason === null) {
      result.matches.push({ implementation, pack: claim.pack, exercise: claim.exercise });
    } else result.listed.push({ implementation, exercise: claim.exercise.id, reason });
  }
  for (const comment of file.looseComments)
    if (namedBy(comment, packs))
      result.problems.push({
        range: comment.range,
        message:
          'This comment belongs to no function: write it on the line of a definition or directly above it.',
        code: 'loose-comment',
      });
  return result;
}

function byComment(implementation: Implementation, packs: Pack[], result: Matches): Claim | null {
  const comment = implementation.comment!;
  const named = namedBy(comment, packs);
  if (named) return { ...named, byComment: true };
  result.problems.push(unknown(comment, packs));
  return null;
}

/** What a comment names, in the first pack that has it. */
function namedBy(
  comment: ExerciseComment,
  packs: Pack[],
): { pack: Pack; exercise: Exercise } | null {
  for (const pack of packs) {
    if (comment.pack !== null && comment.pack !== pack.id) continue;
    const exercise = pack.exercises.find(each => each.id === comment.exercise);
    if (exercise) return { pack, exercise };
  }
  return null;
}

function unknown(comment: ExerciseComment, packs: Pack[]): Matches['problems'][number] {
  const asked = packs.filter(pack => comment.pack === null || pack.id === comment.pack);
  if (comment.pack !== null && asked.length === 0)
    return {
      range: comment.range,
      message: `There is no pack \`${comment.pack}\` here. Known: ${list(packs.map(pack => pack.id))}.`,
      code: 'unknown-pack',
    };
  const known = asked.flatMap(pack => pack.exercises.map(exercise => exercise.id));
  return {
    range: comment.range,
    message: `There is no exercise \`${comment.exercise ?? ''}\`. Known: ${list([...new Set(known)])}.`,
    code: 'unknown-exercise',
  };
}

function list(names: string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, 8).map(name => `\`${name}\``);
  return names.length > 8 ? `${shown.join(', ')}, …` : shown.join(', ');
}

function byName(implementation: Implementation, file: SubmissionFile, packs: Pack[]): Claim | null {
  const names = candidateNames(implementation, file.path);
  for (const pack of packs) {
    const speaks = pack.exercises.filter(exercise =>
      exercise.implementation.languages.includes(file.language),
    );
    const exercise =
      speaks.find(each => names.some(name => each.implementation.names.includes(name))) ??
      (pack.builtIn ? byPattern(implementation, names, speaks) : undefined);
    if (exercise) return { pack, exercise, byComment: false };
  }
  return null;
}

/** The name as defined, its last part, and for what has none the file's. */
function candidateNames(implementation: Implementation, path: string): string[] {
  const { name } = implementation;
  const stem = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
  const parts = name.split('.');
  return [...new Set([name === 'default' ? stem : name, parts.at(-1)!])];
}

function byPattern(
  implementation: Implementation,
  names: string[],
  exercises: Exercise[],
): Exercise | undefined {
  const activation =
    named(implementation, names) ?? (implementation.flag ? flagged(implementation) : null);
  return exercises.find(each => each.activationSource.name === activation);
}

function named(implementation: Implementation, names: string[]): string | null {
  for (const name of names.toReversed()) {
    const activation = derivativeNamed(name);
    if (activation !== null) return activation;
  }
  return inContext(implementation);
}

/**
 * A plain `prime` or `derivative` says which function it belongs to where its class or key does:
 * `Sigmoid.derivative`, `activations.tanh.prime`, the second of the pair under `sigmoid`.
 */
function inContext(implementation: Implementation): string | null {
  const parts = implementation.name.split('.');
  const own = parts.at(-1)!;
  const around = parts.slice(0, -1).map(activationNamed);
  const activation = around.findLast(each => each !== null) ?? null;
  if (activation === null) return null;
  const saysDerivative = own === '1' || derivativeWord.test(own);
  return saysDerivative ? activation : null;
}

const derivativeWord =
  /^_*(calc_?|compute_?|get_?)?(d|df|dg|f_?prime|deriv(ative)?|der|prime|grad(ient)?|diff|backward|df_?dx|df_?dz|dfn|dfunc)(_?(f|fn|func|function))?$/i;

/** g with a flag, or `nonlin`, which public tutorials use for either function: its body tells which. */
function flagged(implementation: Implementation): string | null {
  const own = implementation.name.split('.').at(-1)!;
  const activation = activationNamed(own);
  if (activation !== null) return activation;
  if (!/^_*non_?lin(ear|earity)?$/i.test(own)) return null;
  return /tanh/.test(implementation.text) ? 'tanh' : 'sigmoid';
}
