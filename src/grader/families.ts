import type { Examiner } from './question.ts';
import { fits } from './fit.ts';
import type { Probes } from './fit.ts';

/** A family of wrong formulas with the one number that makes it fit. */
export interface FittedFamily {
  id: 'constant' | 'constant-factor' | 'offset' | 'shift';
  constant: number;
  /** In z, `g` and `dg`. */
  formula: string;
}

/** Shifts that are tried: what a student adds to z is a short number. */
const SHIFTS = [1, 2, 0.5, 3, 0.25, 0.1, 4, 5, 10];

/**
 * A constant, c·g′, g′ + c or g′(z + c), whichever fits every probe first. `literals` are numbers of the
 * student's code: where z is shifted, it is by one of them.
 */
export function fitFamily(
  examiner: Examiner,
  probes: Probes,
  literals: readonly number[],
): FittedFamily | null {
  const { activation } = examiner.exercise;
  const slope = (z: number): number => examiner.references.slope(z);
  const steepest = indexOfMost(probes, z => Math.abs(slope(z)));
  const flattest = indexOfMost(probes, z => -Math.abs(slope(z)));
  if (steepest === null || flattest === null) return null;
  const at = (i: number): number => probes.values[i]! / (probes.upstream?.[i] ?? 1);

  const constant = neat(at(steepest));
  if (fits(() => constant, probes)) return { id: 'constant', constant, formula: written(constant) };

  const factor = neat(at(steepest) / slope(probes.z[steepest]!));
  if (Number.isFinite(factor) && fits(z => factor * slope(z), probes))
    return { id: 'constant-factor', constant: factor, formula: `${written(factor)} * dg` };

  const offset = neat(at(flattest) - slope(probes.z[flattest]!));
  if (Number.isFinite(offset) && fits(z => slope(z) + offset, probes))
    return { id: 'offset', constant: offset, formula: `dg + ${written(offset)}` };

  const derivative = activation.formula('dg');
  const shifts = new Set([...SHIFTS, ...literals.map(Math.abs)].flatMap(c => [c, -c]));
  for (const shift of shifts)
    if (shift !== 0 && fits(z => derivative(z + shift), probes))
      return { id: 'shift', constant: shift, formula: `dg(z + ${written(shift)})` };
  return null;
}

/** Among finite answers on |z| ≤ 20. */
function indexOfMost({ z, values }: Probes, weigh: (z: number) => number): number | null {
  let best: number | null = null;
  let most = -Infinity;
  for (let i = 0; i < z.length; i++) {
    if (!Number.isFinite(values[i]!) || Math.abs(z[i]!) > 20) continue;
    const weight = weigh(z[i]!);
    if (weight > most) [best, most] = [i, weight];
  }
  return best;
}

/** The short decimal a computed constant stands for, where there is one within rounding. */
function neat(c: number): number {
  const short = Number(c.toPrecision(9));
  return Math.abs(short - c) <= 1e-12 * Math.abs(c) || Math.abs(c) < 1e-12 ? short + 0 : c;
}

/** As the expression language reads it. */
function written(c: number): string {
  return c < 0 ? `(-${String(-c)})` : String(c);
}
