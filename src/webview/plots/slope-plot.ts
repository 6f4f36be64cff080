import type { Check, ReportPoint } from '../../report/types.ts';
import { failingLine, frame, marker, path, plane } from './frame.ts';
import { picture } from './picture.ts';
import { linear, shown } from './scale.ts';
import { heightFor } from './height.ts';
import { whereItLies } from './words.ts';

/** g′ and what the student's function returns, over z. */
export function slopePlot(
  { surface, counterexample }: Check,
  curve: readonly ReportPoint[],
): HTMLElement {
  const truth = curve.map(p => ({ z: Number(p.z), value: Number(p.expected) }));
  const yours = curve.map(p => ({ z: Number(p.z), value: Number(p.actual) }));
  const finite = yours.map(p => p.value).filter(Number.isFinite);
  const [from, to] = heightFor(
    truth.map(p => p.value),
    finite,
  );
  const isCut = finite.some(value => value < from || value > to);
  const room = 0.06 * (to - from);
  const x = linear([truth[0]!.z, truth.at(-1)!.z], plane.x, 8);
  const y = linear([from - room, to + room], plane.y, 4);
  const { svg, inside } = frame(x, y, `${surface.symbols.derivative} and what you return, over z`);
  inside.append(path(truth, x, y, 'true'), path(yours, x, y, 'yours'));

  const z = Number(counterexample?.z ?? NaN);
  if (z >= x.domain[0] && z <= x.domain[1]) {
    svg.append(failingLine(z, shown(z), x));
    const [actual, expected] = [Number(counterexample!.actual), Number(counterexample!.expected)];
    if (Number.isFinite(expected)) inside.append(marker('true', x(z), y(expected)));
    if (Number.isFinite(actual)) inside.append(marker('yours', x(z), y(actual)));
  }
  return picture(
    `${surface.symbols.derivative} over z`,
    [
      { kind: 'true', text: surface.symbols.derivative },
      { kind: 'yours', text: isCut ? 'yours (goes on outside)' : 'yours' },
    ],
    svg,
    inWords(surface.symbols.derivative, truth, yours),
  );
}

function inWords(
  name: string,
  truth: readonly { z: number; value: number }[],
  yours: readonly { z: number; value: number }[],
): string {
  const [first, last] = [truth[0]!.z, truth.at(-1)!.z];
  return `For z from ${shown(first)} to ${shown(last)}, ${name} ${whereItLies(truth)}; your function ${whereItLies(yours)}.`;
}
