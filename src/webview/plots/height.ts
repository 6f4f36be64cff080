/** Values further out than this many heights of the true curve are cut off: they would flatten it. */
const OVERSHOOT = 1.5;

/** From where to where a picture reaches: the whole true curve, and of the others what lies near it. */
export function heightFor(truth: readonly number[], others: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...truth), Math.max(...truth)];
  const height = high - low || 1;
  const from = Math.max(Math.min(low, ...others), low - OVERSHOOT * height);
  const to = Math.min(Math.max(high, ...others), high + OVERSHOOT * height);
  return from < to ? [from, to] : [from - height / 2, to + height / 2];
}
