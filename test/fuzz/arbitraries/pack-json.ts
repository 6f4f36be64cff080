import fc from 'fast-check';
import { draft, type Draft } from '../../unit/pack/draft.ts';
import { text, value } from './text.ts';

/** Paths to every field of the draft. */
const paths = pathsOf(draft());

function pathsOf(node: unknown): string[][] {
  if (typeof node !== 'object' || node === null) return [[]];
  const deeper = Object.entries(node).flatMap(([key, inner]) =>
    pathsOf(inner).map(path => [key, ...path]),
  );
  return [[], ...deeper];
}

/** A pack.json with some fields replaced, renamed or added. */
export const packJson = fc
  .array(fc.tuple(fc.constantFrom(...paths.slice(1)), fc.constantFrom('set', 'add'), text, value), {
    minLength: 1,
    maxLength: 4,
  })
  .map(edits => {
    const document = draft();
    for (const [path, kind, name, content] of edits)
      edit(document, path, kind === 'add' ? name : null, content);
    return JSON.stringify(document);
  });

function edit(document: Draft, path: string[], added: string | null, content: unknown): void {
  let at: unknown = document;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return;
    at = (at as Draft)[key];
  }
  if (typeof at !== 'object' || at === null) return;
  // A list has no fields: JSON would leave them out, and its length takes no other value than a length.
  if (Array.isArray(at) && added !== null) {
    at.push(content);
    return;
  }
  Object.defineProperty(at, added ?? path.at(-1)!, {
    value: content,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
