/** Points at a kink and beside it: which cannot be told from it, and which show where it lies. */

/**
 * Relative to the kink. A right implementation reaches it by a few operations, (z + 3) / 6 say, that float32
 * rounds by 2⁻²⁴ each: so close to the kink it may well take the other side.
 */
const ROUNDING = 2 ** -21;

/** Of the size of what float32, or a square, can no longer tell from 0. */
const VANISHING = 2 ** -64;

/** The kink from which rounding may not tell z; null where none is so near. */
export function kinkAt(kinks: readonly number[], z: number): number | null {
  return kinks.find(kink => Math.abs(z - kink) <= ROUNDING * Math.abs(kink) + VANISHING) ?? null;
}

const RUNGS = 13;

/**
 * Each kink, with a ladder down to it on both sides: distances of ½, ¼, … 2⁻¹³ of its size. A slope that
 * changes beside the right place is seen down to a few ten-thousandths, where random inputs see a tenth. The
 * last rung is farther away than numerical slopes reach: those with steps of 10⁻⁴ and less are right there.
 */
export function nearKinks(kinks: readonly number[]): number[] {
  return kinks.flatMap(kink => {
    const points = [kink];
    let distance = Math.max(1, Math.abs(kink));
    for (let rung = 0; rung < RUNGS; rung++) {
      distance /= 2;
      points.push(kink - distance, kink + distance);
    }
    return points;
  });
}
