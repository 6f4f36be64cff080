/**
 * The first line of the loop around a line of Python, inside the same function; the line itself where there
 * is none. A loop without end is told by its condition, wherever in it the clock ran out. Lines from 0.
 */
export function loopAround(source: string, line: number): number {
  const lines = source.split('\n');
  let indentation = Infinity;
  for (let at = line; at >= 0; at--) {
    const [, space, word] = /^([ \t]*)(?:async[ \t]+)?(\w*|\S)/.exec(lines[at] ?? '')!;
    if (word === '' || word === '#' || space!.length >= indentation) continue;
    if (word === 'for' || word === 'while') return at;
    if (word === 'def' || word === 'class') break;
    indentation = space!.length;
  }
  return line;
}
