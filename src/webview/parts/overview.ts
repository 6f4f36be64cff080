import { h } from '../dom.ts';
import type { Check, Report } from '../../report/types.ts';
import { fileName } from '../file-name.ts';
import { verdictMark } from './verdict-mark.ts';

/** What heads the page: how many passed, and a way to each. */
export function overviewPart(report: Report, ids: readonly string[]): HTMLElement {
  const { checks } = report;
  const files = [...new Set(checks.map(({ file }) => file))];
  return h(
    'header',
    { class: 'overview' },
    h('h1', {}, files.length === 1 ? fileName(files[0]!) : 'g′ report'),
    h('p', { class: 'summary' }, summaryOf(checks)),
    checks.length < 2
      ? null
      : h(
          'nav',
          { 'aria-label': 'Functions' },
          h(
            'ol',
            {},
            ...checks.map((check, i) =>
              h(
                'li',
                {},
                h(
                  'a',
                  { href: `#${ids[i]!}` },
                  verdictMark(check.verdict),
                  h(
                    'code',
                    {},
                    files.length === 1
                      ? check.function
                      : `${fileName(check.file)} · ${check.function}`,
                  ),
                  h('span', { class: 'nav-verdict' }, check.surface.verdictLabel),
                  h('span', { class: 'nav-score' }, `${check.score} / ${check.maxScore}`),
                ),
              ),
            ),
          ),
        ),
  );
}

export function summaryOf(checks: readonly Pick<Check, 'passed'>[]): string {
  if (checks.length === 0) return 'No function was checked.';
  const passed = checks.filter(check => check.passed).length;
  if (checks.length === 1) return passed === 1 ? 'It passes.' : 'It does not pass yet.';
  if (passed === checks.length) return `All ${grouped(checks.length)} functions pass.`;
  return `${grouped(passed)} of ${grouped(checks.length)} functions pass.`;
}

const grouped = (n: number): string => n.toLocaleString('en-US');
