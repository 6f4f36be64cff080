import { condensed } from './parsing.ts';

/** A line that has to stay is marked `#k` or `//k`, with the text it has to become where that is another. */
const mark = / (?:#|\/\/)k ?(.*)$/;

/** The submission itself, without the marks. */
export function unmarked(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(mark, ''))
    .join('\n');
}

/** What has to be left of it. */
export function markedLines(text: string): string {
  const lines = text.split('\n').flatMap(line => {
    const marked = mark.exec(line);
    if (!marked) return [];
    return [marked[1] === '' ? line.replace(mark, '') : marked[1]!];
  });
  return condensed(lines.join('\n'));
}
