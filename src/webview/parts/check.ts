import { h, prose } from '../dom.ts';
import { keyOf, placeOf, type Page } from '../page.ts';
import { errorPlot } from '../plots/error-plot.ts';
import { slopePlot } from '../plots/slope-plot.ts';
import { tangentPlot } from '../plots/tangent-plot.ts';
import type { Check, Report } from '../../report/types.ts';
import { actionsPart } from './actions.ts';
import { derivationPart } from './derivation.ts';
import { fileName } from '../file-name.ts';
import { hintsPart } from './hints.ts';
import { moreParts, propertiesPart } from './more.ts';
import { numberPart } from './number.ts';
import { folded, section } from './sections.ts';
import { toneOf, verdictMark } from './verdict-mark.ts';

/** One check, in the order in which it explains itself: verdict, number, picture, step, hint; then the rest. */
export function checkPart(
  page: Page,
  report: Report,
  check: Check,
  id: string,
  isStale: boolean,
): HTMLElement {
  const { surface, verdict } = check;
  const title = `${id}-title`;
  const pictures = picturesOf(check);
  const told: (Node | null)[] = [
    numberPart(check),
    pictures,
    whyPart(check),
    derivationPart(page, check),
    hintsPart(page, check),
  ];
  // What passes needs no explaining: its story is there for those who want it.
  const story =
    verdict === 'correct'
      ? [
          folded(
            page,
            `story ${keyOf(check)}`,
            'Pictures and derivation',
            ...told.filter(part => part !== null),
          ),
        ]
      : told;
  return h(
    'article',
    {
      id,
      class: `check ${toneOf(verdict)}`,
      'aria-labelledby': title,
      tabindex: '-1',
      'data-key': `check ${placeOf(check)}`,
      'data-file': check.file,
      'data-function': check.function,
    },
    h(
      'header',
      {},
      verdictMark(verdict),
      h(
        'h2',
        { id: title },
        h('code', {}, check.function),
        ' ',
        h('span', { class: 'badge' }, surface.verdictLabel),
      ),
      h(
        'p',
        { class: 'score' },
        `${check.score} / ${check.maxScore}`,
        h('span', { class: 'visually-hidden' }, ' points'),
      ),
    ),
    h(
      'p',
      { class: 'exercise' },
      `${fileName(check.file)}${check.cell === undefined ? '' : `, cell ${check.cell + 1}`}, line ${check.range.start.line + 1} · ${surface.title}`,
      surface.packMark === null ? null : h('span', { class: 'pack-mark' }, surface.packMark),
    ),
    isStale
      ? h(
          'p',
          { class: 'stale', role: 'note' },
          'Edited since this check. Save the file to check again.',
        )
      : null,
    h('p', { class: 'headline' }, ...prose(surface.headline)),
    ...story,
    actionsPart(page, check),
    propertiesPart(check),
    h('div', { class: 'more' }, ...moreParts(page, report, check)),
  );
}

function picturesOf(check: Check): HTMLElement | null {
  const { curve, tangent } = check.surface;
  if (curve === null || curve.length < 2) return null;
  return section(
    'In pictures',
    'pictures',
    h(
      'div',
      { class: 'picture-grid' },
      tangent === null ? null : tangentPlot(check, tangent),
      slopePlot(check, curve),
      errorPlot(check, curve),
    ),
  );
}

function whyPart({ surface, misconception }: Check): HTMLElement | null {
  const { explanation } = surface;
  if (explanation.length === 0) return null;
  const formula = misconception?.formula ?? null;
  return section(
    'What happened',
    'why',
    formula === null ? null : h('p', {}, 'Your values are those of ', h('code', {}, formula), '.'),
    ...explanation.map(text => h('p', {}, ...prose(text))),
  );
}
