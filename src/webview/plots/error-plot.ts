import type { Check, ReportPoint } from '../../report/types.ts';
import { failingLine, frame, path, plane } from './frame.ts';
import { picture } from './picture.ts';
import { linear, logarithmic, shown } from './scale.ts';

/** Smaller errors are rounding of float64 and stand on the lower edge. */
const FLOOR = 1e-17;

/** The distance to g′ over z, beside what the tolerance allows: powers of ten, for the two lie far apart. */
export function errorPlot(
  { surface, counterexample }: Check,
  curve: readonly ReportPoint[],
): HTMLElement {
  const { rtol, atol } = surface.tolerance;
  const errors = curve.map(p => ({
    z: Number(p.z),
    value: Math.abs(Number(p.actual) - Number(p.expected)),
  }));
  const allowed = curve.map(p => ({
    z: Number(p.z),
    value: atol + rtol * Math.abs(Number(p.expected)),
  }));
  const x = linear([errors[0]!.z, errors.at(-1)!.z], plane.x, 8);
  const y = logarithmic(powersAround([...errors, ...allowed].map(({ value }) => value)), plane.y);
  const { svg, inside } = frame(
    x,
    y,
    `Distance between your values and ${surface.symbols.derivative}`,
  );
  inside.append(path(allowed, x, y, 'allowed'), path(errors, x, y, 'yours'));
  const z = Number(counterexample?.z ?? NaN);
  if (z >= x.domain[0] && z <= x.domain[1]) svg.append(failingLine(z, shown(z), x));
  const worst = errors.reduce((a, b) => (b.value > a.value ? b : a));
  return picture(
    'Error over z, in powers of ten',
    [
      { kind: 'yours', text: 'your error' },
      { kind: 'allowed', text: 'what the tolerance allows' },
    ],
    svg,
    `The largest error is ${shown(worst.value)}, at z = ${shown(worst.z)}; the tolerance allows ${shown(atol)} plus ${shown(rtol)} times ${surface.symbols.derivative}.`,
  );
}

/** Whole powers of ten that hold the values, with one to spare on either side. */
function powersAround(values: readonly number[]): [number, number] {
  const sizes = values.filter(value => Number.isFinite(value) && value > FLOOR);
  const low = Math.floor(Math.log10(Math.min(...sizes))) - 1;
  const high = Math.ceil(Math.log10(Math.max(...sizes))) + 1;
  return [Math.max(10 ** low, FLOOR), 10 ** high];
}
