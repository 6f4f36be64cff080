import { h, prose } from '../dom.ts';
import { keyOf, type Page } from '../page.ts';
import type { Check, Report, ReportProperty } from '../../report/types.ts';
import { folded, section, table } from './sections.ts';

const propertyMarks = { pass: '✓ holds', fail: '✗ fails', 'not-asked': '– not asked' } as const;

/** What stands below the story: numbers, output, the test, and what the check was made with. */
export function moreParts(page: Page, report: Report, check: Check): HTMLElement[] {
  const { surface } = check;
  const key = keyOf(check);
  return [
    ...mismatchesPart(page, key, check),
    ...outputPart(page, key, check),
    ...testPart(page, key, check),
    folded(page, `about ${key}`, 'Inputs, tolerance and versions', aboutList(report, check)),
    ...(surface.notes.length === 0
      ? []
      : [h('ul', { class: 'notes' }, ...surface.notes.map(note => h('li', {}, note)))]),
  ];
}

export function propertiesPart({ score, maxScore, properties }: Check): HTMLElement {
  return section(
    `Properties and points: ${score} of ${maxScore}`,
    'properties',
    table(
      'Properties',
      ['Property', 'Result', 'Points', 'What was found'],
      properties.map(propertyRow),
    ),
  );
}

function propertyRow({
  id,
  verdict,
  points,
  maxPoints,
  message,
}: ReportProperty): (string | Node)[] {
  return [
    id,
    h('span', { class: `property ${verdict}` }, propertyMarks[verdict]),
    maxPoints === 0 ? '–' : `${points} / ${maxPoints}`,
    h('span', {}, ...prose(message)),
  ];
}

function mismatchesPart(page: Page, key: string, { surface }: Check): HTMLElement[] {
  const { mismatches } = surface;
  if (mismatches === null || mismatches.length === 0) return [];
  const rows = mismatches.map(({ shown }) => [shown.z, shown.actual, shown.expected, shown.error]);
  return [
    folded(
      page,
      `mismatches ${key}`,
      `Mismatches: ${mismatches.length === 50 ? 'the simplest 50' : mismatches.length}`,
      table('Mismatches', ['z', 'returned', surface.symbols.derivative, 'off by'], rows),
    ),
  ];
}

function outputPart(page: Page, key: string, { surface }: Check): HTMLElement[] {
  const { stdout, stderr, truncated } = surface.output;
  if (stdout === '' && stderr === '') return [];
  const blocks = [
    ...(stdout === '' ? [] : [h('pre', { tabindex: '0', 'aria-label': 'Printed' }, stdout)]),
    ...(stderr === ''
      ? []
      : [
          h('p', { class: 'label' }, 'Error output'),
          h('pre', { tabindex: '0', 'aria-label': 'Error output' }, stderr),
        ]),
    ...(truncated ? [h('p', { class: 'aside' }, 'More was printed than is kept.')] : []),
  ];
  return [folded(page, `output ${key}`, 'What your code printed', ...blocks)];
}

function testPart(page: Page, key: string, check: Check): HTMLElement[] {
  const test = check.surface.copyAsTest;
  if (test === null) return [];
  const tool = check.language === 'python' ? 'pytest' : 'mocha';
  return [
    folded(
      page,
      `test ${key}`,
      `A ${tool} test that fails on this`,
      h('pre', { tabindex: '0', 'aria-label': `${tool} test` }, test),
    ),
  ];
}

function aboutList(report: Report, check: Check): HTMLElement {
  const { inputs, tolerance, packTitle, packMark } = check.surface;
  const versions = Object.entries(report.runtime).map(([name, version]) => `${name} ${version}`);
  const entry = (name: string, ...value: readonly (Node | string)[]): HTMLElement =>
    h('div', {}, h('dt', {}, name), h('dd', {}, ...value));
  return h(
    'dl',
    { class: 'about' },
    entry('Inputs', inputSentence(inputs)),
    entry(
      'Tolerance',
      `|y − g′(z)| ≤ ${number(tolerance.atol)} + ${number(tolerance.rtol)} · |g′(z)|`,
    ),
    entry(
      'Pack',
      `${packTitle} (${check.pack.id} ${check.pack.version})${packMark === null ? '' : `, ${packMark}`}`,
    ),
    entry('Engine', [`g′ grader ${report.engine}`, ...versions].join(', ')),
  );
}

function inputSentence({
  random,
  special,
  kinks,
  literals,
  replayed,
}: Check['surface']['inputs']): string {
  const parts = [`${random} random`, `${special} special`];
  if (kinks > 0) parts.push(`${kinks} around kinks`);
  if (literals > 0) parts.push(`${literals} around numbers of the code`);
  if (replayed > 0) parts.push(`${replayed} that failed before`);
  return parts.join(', ');
}

const number = (x: number): string => String(x).replaceAll('-', '−');
