import type { PreviewExercise, PreviewMisconception } from '../../report/preview/types.ts';
import { button, h, s } from '../dom.ts';
import { formula } from '../parts/derivation.ts';
import { frame, path, plane } from '../plots/frame.ts';
import { heightFor } from '../plots/height.ts';
import { picture } from '../plots/picture.ts';
import { linear, shown } from '../plots/scale.ts';
import { whereItLies } from '../plots/words.ts';
import type { PreviewPage } from './page.ts';

/** Colours with dashes that wrong curves take in turn. */
const KINDS = 6;

type Points = { z: number; value: number }[];

const pointsOf = (z: readonly number[], values: readonly (number | null)[]): Points =>
  values.map((value, i) => ({ z: z[i]!, value: value ?? NaN }));

const finiteOf = (points: Points): number[] =>
  points.map(({ value }) => value).filter(Number.isFinite);

/** g over z. */
export function graphPicture({ z, g, symbols }: PreviewExercise): HTMLElement {
  const points = pointsOf(z, g);
  const { svg } = drawn(z, points, [{ points, kind: 'graph' }], `${symbols.output} over z`);
  return picture(
    `${symbols.output} over z`,
    [{ kind: 'graph', text: symbols.output }],
    svg,
    inWords(z, [[symbols.output, points]]),
  );
}

/** g′ over z and every misconception over it; each is a switch in the legend. */
export function slopesPicture(page: PreviewPage, exercise: PreviewExercise): HTMLElement {
  const { z, slope, symbols, misconceptions } = exercise;
  const truth = pointsOf(z, slope);
  const curves = misconceptions.map((one, i) => ({
    one,
    kind: `wrong wrong-${i % KINDS}`,
    points: pointsOf(z, one.values),
  }));
  const canvas = h('div', { class: 'canvas' });
  const words = h('p', { class: 'visually-hidden' });
  const draw = (): void => {
    const visible = curves.filter(({ one }) => page.isShown(exercise.id, one.id));
    const { svg } = drawn(
      z,
      truth,
      [...visible, { points: truth, kind: 'true' }],
      `${symbols.derivative} and ${visible.length} misconceptions over z`,
    );
    canvas.replaceChildren(svg);
    const told = visible.map(({ one, points }): [string, Points] => [one.id, points]);
    words.textContent = inWords(z, [[symbols.derivative, truth], ...told]);
  };
  const switches = curves.map(({ one, kind }) => legendSwitch(page, exercise.id, one, kind, draw));
  draw();
  return h(
    'figure',
    { class: 'picture' },
    h(
      'figcaption',
      {},
      misconceptions.length === 0
        ? `${symbols.derivative} over z`
        : `${symbols.derivative} over z, and the misconceptions`,
    ),
    canvas,
    h(
      'ul',
      { class: 'switches' },
      h('li', {}, h('span', { class: 'switch-still' }, swatch('true'), symbols.derivative)),
      ...switches,
    ),
    words,
  );
}

/** A line of the legend: shows or hides its curve. */
function legendSwitch(
  page: PreviewPage,
  exercise: string,
  { id, formula: wrong, fault }: PreviewMisconception,
  kind: string,
  draw: () => void,
): HTMLElement {
  const toggle = button(
    '',
    {
      class: 'switch',
      'data-key': `switch ${exercise} ${id}`,
      'aria-pressed': String(page.isShown(exercise, id)),
      'aria-label': `Show ${id}`,
    },
    () => {
      const next = !page.isShown(exercise, id);
      page.setShown(exercise, [id], next);
      toggle.setAttribute('aria-pressed', String(next));
      draw();
    },
  );
  toggle.append(swatch(kind), h('code', {}, id));
  return h(
    'li',
    {},
    toggle,
    formula(wrong),
    fault === null
      ? null
      : h('p', { class: 'fault' }, h('span', { 'aria-hidden': 'true' }, '⚠ '), fault),
  );
}

function swatch(kind: string): SVGSVGElement {
  return s(
    'svg',
    { class: 'swatch', viewBox: '0 0 28 10', width: 28, height: 10, 'aria-hidden': 'true' },
    s('path', { class: `curve ${kind}`, d: 'M1 5L27 5' }),
  );
}

/** Curves on a plane that holds all of `truth` and what of the others lies near it. */
function drawn(
  z: readonly number[],
  truth: Points,
  curves: readonly { points: Points; kind: string }[],
  name: string,
): { svg: SVGSVGElement } {
  const finite = finiteOf(truth);
  const others = curves.flatMap(({ points }) => finiteOf(points));
  const [from, to] = heightFor(finite.length === 0 ? [0, 1] : finite, others);
  const room = 0.06 * (to - from);
  const x = linear([z[0]!, z.at(-1)!], plane.x, 8);
  const y = linear([from - room, to + room], plane.y, 4);
  const { svg, inside } = frame(x, y, name);
  inside.append(...curves.map(({ points, kind }) => path(points, x, y, kind)));
  return { svg };
}

function inWords(z: readonly number[], curves: readonly [string, Points][]): string {
  const lies = curves.map(([name, points]) => `${name} ${whereItLies(points)}`).join('; ');
  return `For z from ${shown(z[0]!)} to ${shown(z.at(-1)!)}, ${lies}.`;
}
