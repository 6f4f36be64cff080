const comment = /^\s*(#|\/\/|\/?\*)/;
const quotes = /"""|'''/g;

/**
 * First and last line of the text around a line in which somebody may have written a derivation: a block
 * of comment lines, a docstring or a block comment. Null where the line is plain code.
 */
export function blockAround(
  lines: readonly string[],
  line: number,
): { first: number; last: number } | null {
  return commentAround(lines, line) ?? docstringAround(lines, line);
}

function commentAround(lines: readonly string[], line: number) {
  const isComment = (at: number) => comment.test(lines[at] ?? '');
  if (!isComment(line)) return null;
  let first = line;
  let last = line;
  while (isComment(first - 1)) first--;
  while (isComment(last + 1)) last++;
  return { first, last };
}

/** Quotes open and close in turn; a docstring runs from a line that opens to the one that closes. */
function docstringAround(lines: readonly string[], line: number) {
  let opened: number | null = null;
  for (const [at, text] of lines.entries()) {
    for (let left = text.match(quotes)?.length ?? 0; left > 0; left--) {
      if (opened === null) opened = at;
      else if (opened <= line && line <= at) return { first: opened, last: at };
      else opened = null;
    }
  }
  return null;
}
