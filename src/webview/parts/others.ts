import { h } from '../dom.ts';
import type { Report } from '../../report/types.ts';
import { section } from './sections.ts';

/** Files that could not be asked, and functions that are listed and not run. */
export function otherParts({ problems, listed }: Report): HTMLElement[] {
  const place = (file: string, line: number): string => `${file}:${line + 1}`;
  const parts: HTMLElement[] = [];
  if (problems.length > 0)
    parts.push(
      section(
        'Could not be checked',
        'problems',
        h(
          'ul',
          {},
          ...problems.map(({ file, range, message }) =>
            h('li', {}, h('code', {}, place(file, range.start.line)), ' ', message),
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
          ...listed.map(({ file, range, function: name, reason }) =>
            h('li', {}, h('code', {}, name), ` (${place(file, range.start.line)}): ${reason}`),
          ),
        ),
      ),
    );
  return parts;
}
