import type { ClassReport, ClassRow } from '../../report/class-types.ts';
import type { Check, Report } from '../../report/types.ts';
import { h } from '../dom.ts';
import type { Page } from '../page.ts';
import { unpack } from '../unpack.ts';
import { checkPart } from './check.ts';
import { summaryOf } from './overview.ts';
import { verdictMark } from './verdict-mark.ts';

/** A class: a row for each check, the worst first, its story under it when it is opened. */
export function classParts(page: Page, { rows, ...rest }: ClassReport): HTMLElement[] {
  const report: Report = { ...rest, checks: [] };
  const folder = commonFolder(rows);
  const items = rows.map((row, i) => {
    const name = row.file.slice(folder.length);
    return { text: textOf(name, row), element: rowPart(page, report, row, name, i) };
  });
  return [
    h(
      'header',
      { class: 'overview' },
      h('h1', {}, 'g′ report'),
      h('p', { class: 'summary' }, summaryOf(rows)),
      searchPart(page, items),
    ),
    h('ol', { class: 'class' }, ...items.map(({ element }) => element)),
  ];
}

interface Item {
  /** What is searched, in lower case. */
  text: string;
  element: HTMLElement;
}

function textOf(name: string, row: ClassRow): string {
  return `${name} ${row.function} ${row.verdictLabel}`.toLowerCase();
}

/** Leaves the rows in which every word that is typed stands. */
function searchPart(page: Page, items: readonly Item[]): HTMLElement {
  const label = 'Student, function or verdict';
  const field = h('input', { type: 'search', 'aria-label': label, placeholder: label });
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/);
    const found = items.filter(({ text, element }) => {
      const isFound = words.every(word => text.includes(word));
      element.hidden = !isFound;
      return isFound;
    });
    page.announce(`${found.length} of ${items.length} shown.`);
  });
  return h('search', {}, field);
}

function rowPart(
  page: Page,
  report: Report,
  row: ClassRow,
  name: string,
  index: number,
): HTMLElement {
  const details = h(
    'details',
    {},
    h(
      'summary',
      {},
      verdictMark(row.verdict),
      h('code', {}, `${name} · ${row.function}`),
      h('span', { class: 'nav-verdict' }, row.verdictLabel),
      h('span', { class: 'nav-score' }, `${row.score} / ${row.maxScore}`),
    ),
  );
  details.addEventListener('toggle', () => void tell(), { once: true });
  const tell = async (): Promise<void> => {
    const check = (await unpack(`packed-${index}`)) as Check;
    details.append(checkPart(page, report, check, `check-${index + 1}`, false));
  };
  return h('li', {}, details);
}

/** What all paths begin with, up to a slash: every row would repeat it. */
function commonFolder(rows: readonly ClassRow[]): string {
  const [first = '', ...others] = rows.map(({ file }) => file);
  let length = first.length;
  for (const file of others) while (!file.startsWith(first.slice(0, length))) length--;
  return first.slice(0, Math.max(...['/', '\\'].map(s => first.lastIndexOf(s, length - 1))) + 1);
}
