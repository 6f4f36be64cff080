import { s } from '../dom.ts';
import type { Scale } from './scale.ts';

/** In units of the view box: close to CSS pixels at the width the pictures have in a narrow column. */
export const size = { width: 340, height: 216 };
const margin = { left: 44, right: 14, top: 14, bottom: 34 };

/** Where the axes run: x from left to right, y from bottom to top. */
export const plane = {
  x: [margin.left, size.width - margin.right] as const,
  y: [size.height - margin.bottom, margin.top] as const,
};

/** The axes with their numbers, and a layer that is cut off at the edges of the plane. */
export function frame(
  x: Scale,
  y: Scale,
  name: string,
): { svg: SVGSVGElement; inside: SVGSVGElement } {
  const [left, right] = plane.x;
  const [bottom, top] = plane.y;
  const [width, height] = [right - left, bottom - top];
  // An inner svg cuts off what lies outside of it, and its view box keeps the coordinates the same.
  const inside = s('svg', {
    x: left,
    y: top,
    width,
    height,
    viewBox: `${left} ${top} ${width} ${height}`,
  });
  const axisAt = y.domain[0] < 0 && y.domain[1] > 0 ? y(0) : bottom;
  const svg = s(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': name },
    ...y.ticks.flatMap(({ value, label }) => [
      s('line', { class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
      s('text', { class: 'tick', x: left - 6, y: y(value) + 3.5, 'text-anchor': 'end' }, label),
    ]),
    ...x.ticks.flatMap(({ value, label }) => [
      s('line', { class: 'tick-mark', x1: x(value), x2: x(value), y1: bottom, y2: bottom + 4 }),
      s('text', { class: 'tick', x: x(value), y: bottom + 16, 'text-anchor': 'middle' }, label),
    ]),
    s('line', { class: 'axis', x1: left, x2: right, y1: axisAt, y2: axisAt }),
    s('text', { class: 'tick axis-name', x: right, y: bottom + 30, 'text-anchor': 'end' }, 'z'),
    inside,
  );
  return { svg, inside };
}

/** A line through the points; it breaks where a value is no finite number. */
export function path(
  points: readonly { z: number; value: number }[],
  x: Scale,
  y: Scale,
  kind: string,
): SVGPathElement {
  let pen = 'M';
  let d = '';
  for (const { z, value } of points) {
    if (!Number.isFinite(value)) pen = 'M';
    else {
      d += `${pen}${x(z).toFixed(2)} ${y(value).toFixed(2)}`;
      pen = 'L';
    }
  }
  return s('path', { class: `curve ${kind}`, d });
}

/** The failing z: a line over the whole height with its number on top. */
export function failingLine(z: number, label: string, x: Scale): SVGGElement {
  const [bottom, top] = plane.y;
  const [left, right] = plane.x;
  const at = x(z);
  const anchor = at > right - 40 ? 'end' : at < left + 40 ? 'start' : 'middle';
  return s(
    'g',
    {},
    s('line', { class: 'failing', x1: at, x2: at, y1: top, y2: bottom }),
    s('text', { class: 'failing-label', x: at, y: top - 4, 'text-anchor': anchor }, `z = ${label}`),
  );
}

/** A dot for what is right, a diamond for what the student has: told apart without colour. */
export function marker(kind: 'true' | 'yours', cx: number, cy: number): SVGElement {
  if (kind === 'true') return s('circle', { class: 'marker true', cx, cy, r: 4 });
  const d = `M${cx} ${cy - 5.5}L${cx + 5.5} ${cy}L${cx} ${cy + 5.5}L${cx - 5.5} ${cy}Z`;
  return s('path', { class: 'marker yours', d });
}
