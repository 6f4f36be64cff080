import { h } from '../dom.ts';
import type { Listed, Report } from '../../report/types.ts';
import { section } from './sections.ts';

/** Files that could not be asked, and functions that are listed and not run. */
export function otherParts({
  problems,
  listed,
}: Pick<Report, 'problems' | 'listed'>): HTMLElement[] {
  const place = ({ file, cell, range }: Pick<Listed, 'file' | 'cell' | 'range'>): string => {
    // What is said of a file as a whole has no line.
    if (cell === undefined && range.end.line === 0 && range.end.character === 0) return file;
    return `${file}${cell === undefined ? '' : ` cell ${cell + 1}`}:${range.start.line + 1}`;
  };
  const parts: HTMLElement[] = [];
  if (problems.length > 0)
    parts.push(
      section(
        'Could not be checked',
        'problems',
        h(
          'ul',
          {},
          ...problems.map(problem =>
            h('li', {}, h('code', {}, place(problem)), ' ', problem.message),
          ),
        ),
      ),
    );
  if (listed.length > 0)
    parts.push(
      section(
        'Found and not run',
        'listed',
        h(
          'ul',
          {},
          ...listed.map(entry =>
            h('li', {}, h('code', {}, entry.function), ` (${place(entry)}): ${entry.reason}`),
          ),
        ),
      ),
    );
  return parts;
}
