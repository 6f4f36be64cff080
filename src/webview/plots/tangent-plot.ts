import { s } from '../dom.ts';
import type { Check, ReportTangent } from '../../report/types.ts';
import { failingLine, frame, marker, path, plane } from './frame.ts';
import { picture } from './picture.ts';
import { linear, shown, type Scale } from './scale.ts';

/** How far a tangent reaches to either side of the point it touches, in picture units. */
const REACH = 86;

/** The graph of g and, at the failing z, its tangent beside the line with the student's slope. */
export function tangentPlot({ surface }: Check, tangent: ReportTangent): HTMLElement {
  const { z, value, trueSlope, graph } = tangent;
  const slope = Number(tangent.slope);
  const values = graph.map(point => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.18 * (high - low || 1);
  const x = linear([graph[0]!.z, graph.at(-1)!.z], plane.x, 6);
  const y = linear([low - room, high + room], plane.y, 4);
  const { svg, inside } = frame(x, y, `The graph of ${surface.symbols.function} with two slopes`);
  inside.append(path(graph, x, y, 'graph'), tangentLine(tangent, trueSlope, x, y, 'true'));
  if (Number.isFinite(slope)) inside.append(tangentLine(tangent, slope, x, y, 'yours'));
  svg.append(failingLine(z, shown(z), x), marker('true', x(z), y(value)));
  const yours = Number.isFinite(slope) ? `yours, ${shown(slope)}` : 'yours: no finite number';
  return picture(
    `How steep is ${surface.symbols.function} at z = ${shown(z)}?`,
    [
      { kind: 'graph', text: surface.symbols.output },
      { kind: 'true', text: `true slope, ${shown(trueSlope)}` },
      { kind: 'yours', text: yours },
    ],
    svg,
    `At z = ${shown(z)} the tangent of ${surface.symbols.function} has the slope ${shown(trueSlope)}. The line with your slope: ${yours}.`,
  );
}

/** A line through the touching point, equally long on the page whatever its slope. */
function tangentLine(
  { z, value }: ReportTangent,
  slope: number,
  x: Scale,
  y: Scale,
  kind: 'true' | 'yours',
): SVGLineElement {
  const perX = x(1) - x(0);
  const perY = y(slope) - y(0);
  const part = REACH / Math.hypot(perX, perY);
  return s('line', {
    class: `curve ${kind}`,
    x1: x(z) - part * perX,
    y1: y(value) - part * perY,
    x2: x(z) + part * perX,
    y2: y(value) + part * perY,
  });
}
