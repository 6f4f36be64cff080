import { activationNamed } from './activation-names.ts';
import type { FoundFunction } from './found-function.ts';
import type { ParsedText } from './parsed-text.ts';
import type { Implementation, Program } from './types.ts';

/**
 * The student's own g that an implementation leans on, so that a wrong g can be told from a wrong g′: the
 * function itself where a flag makes it g′, else the one with g's name that it reaches.
 */
export function forwardOf(
  implementation: Implementation,
  parsed: ParsedText,
  isReached: (found: FoundFunction) => boolean,
): Program['forward'] {
  if (implementation.flag) {
    const { name, access, nameRange } = implementation;
    return { name, access, range: nameRange };
  }
  const own = implementation.name;
  const helper = parsed.functions.find(
    found =>
      found.nestedIn === null &&
      found.name !== own &&
      activationNamed(found.name.split('.').at(-1)!) !== null &&
      found.parameters.filter(parameter => !parameter.hasDefault).length <= 1 &&
      isReached(found),
  );
  if (!helper) return null;
  const { name, access, nameNode } = helper;
  return { name, access, range: parsed.lines.range(nameNode.start, nameNode.end) };
}
