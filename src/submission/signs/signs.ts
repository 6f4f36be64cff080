import type { FoundFunction, ReturnNode } from '../found-function.ts';
import type { LineIndex } from '../line-index.ts';
import type { Language, TextSign } from '../types.ts';
import { addCallSigns } from './calls.ts';
import { addEffects } from './effects.ts';
import { addFaults } from './faults.ts';
import { FunctionView } from './function-view.ts';
import { addShape } from './shape.ts';

/** Everything the text of a function gives away, in order of the text. */
export function signsOf(
  found: FoundFunction,
  context: {
    language: Language;
    returns: ReturnNode[];
    /** Where imported names come from. */
    modules: ReadonlyMap<string, string>;
    lines: LineIndex;
  },
): TextSign[] {
  const view = new FunctionView({ found, ...context });
  addFaults(view);
  addCallSigns(view);
  addEffects(view);
  addShape(view);
  return view.all.map(({ id, start, end, name }) => ({
    id,
    range: context.lines.range(start, end),
    name,
  }));
}
