import { randomDoubles, type RandomDoubles } from './random-doubles.ts';

/** Part of the key of every list: a change of the mixture is a new version, so old seeds are never misread. */
const GENERATOR_VERSION = 2;

/** Largest |z| of the property `values`; beyond it lie the tails. */
export const VALUES_LIMIT = 20;

/** Largest |z| that is graded. */
export const TAILS_LIMIT = 1000;

/**
 * Always asked, in this order. First the anchors of `values`, then where exp and its powers begin to lose
 * digits, overflow and underflow in float32 (≈ 88.7) and float64 (≈ 709.8 and −745.1).
 */
export const SPECIAL_VALUES: readonly number[] = [
  0, 0.5, -0.5, 1, -1, 2, -2, 5, -5, 3, -3, 10, -10, 20, -20, 40, -40, 100, -100, 355, -355, 710,
  -710, 745, -745, 800, -800, 1000, -1000,
];

/** Drawn for every check, the special values aside. */
const RANDOM_POINTS = 1000;

/**
 * The mixture that finds most in trials on known mistakes: half uniform on ±8, where activation functions
 * bend; a quarter uniform on ±40; a quarter signed log-uniform, from 2⁻³⁰ up into the tails.
 *
 * @param limit largest |z|; what is drawn beyond it is drawn again
 */
export function randomInputs(seed: string, exercise: string, limit: number): Float64Array {
  const random = randomDoubles(`g′ inputs ${GENERATOR_VERSION}\n${seed}\n${exercise}`);
  const inputs = new Float64Array(RANDOM_POINTS);
  let filled = 0;
  for (let turn = 0; filled < RANDOM_POINTS; turn = (turn + 1) % 4) {
    const z = draw(random, turn);
    if (Math.abs(z) <= limit) inputs[filled++] = z;
  }
  return inputs;
}

function draw(random: RandomDoubles, turn: number): number {
  if (turn < 2) return random.uniform(8);
  return turn === 2 ? random.uniform(40) : random.logUniform(-30, 9);
}
