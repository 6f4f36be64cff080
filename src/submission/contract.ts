import type { Exercise } from '../pack/types.ts';
import type { Implementation, Parameter } from './types.ts';

/** Names that say "the gradient from above", not z. */
const upstreamName =
  /^(d_?a|d_?out(put)?|d_?y|d_?loss|delta|error|err|grad(ient)?s?(_?(out|output|in|input|y|a))?|upstream|grad_?output|output_?grad(ient)?|ctx)$/i;
/** Names that say "what the forward pass kept". */
const cacheName = /^(cache[ds]?|ctx|context|saved|activation_?cache)$/i;

/**
 * Why a function that is claimed by an exercise is listed and not run, as a sentence; null where it is
 * run. A `gprime:` comment settles what the arguments alone leave open.
 */
export function whyNotRun(
  implementation: Implementation,
  claim: { exercise: Exercise; byComment: boolean },
): string | null {
  const { name, nestedIn } = implementation;
  if (nestedIn === '__main__')
    return `${name} stands inside the \`__main__\` block, which is never run here. Define it at the top level to have it checked.`;
  if (nestedIn !== null)
    return `${name} is defined inside ${nestedIn}, where nothing from outside can call it. Define it at the top level to have it checked.`;
  if (claim.byComment) {
    const { languages } = claim.exercise.implementation;
    return languages.includes(implementation.language)
      ? null
      : `${claim.exercise.id} asks for ${languages.join(' or ')}, and this is ${implementation.language}.`;
  }
  return whyArgumentsDoNotFit(implementation, claim.exercise);
}

function whyArgumentsDoNotFit(implementation: Implementation, exercise: Exercise): string | null {
  const { name, flag } = implementation;
  const parameters = implementation.parameters.filter(each => each.name !== flag?.parameter);
  const required = parameters.filter(each => !each.hasDefault);
  const mark = `Write \`gprime: ${exercise.id}\` in a comment above it to have it checked all the same.`;
  if (exercise.implementation.argument === 'upstream') {
    if (parameters.length >= 2 && required.length <= 2) return null;
    return `${name} takes ${count(required)}; this exercise calls it with two, the gradient from above and the cache. ${mark}`;
  }
  const asked = exercise.implementation.argument === 'activation' ? 'the output g(z)' : 'z';
  if (parameters.length === 0)
    return `${name} takes no argument; this exercise passes it ${asked}. ${mark}`;
  if (required.length > 1)
    return `${name} takes ${count(required)} (${required.map(each => each.name).join(', ')}); this exercise passes it ${asked} alone. ${mark}`;
  const first = parameters[0]!;
  if (upstreamName.test(first.name) || cacheName.test(first.name))
    return `${name} takes \`${first.name}\`, which by its name is not ${asked}. ${mark}`;
  return null;
}

function count(parameters: Parameter[]): string {
  return parameters.length === 1 ? 'one argument' : `${parameters.length} arguments`;
}
