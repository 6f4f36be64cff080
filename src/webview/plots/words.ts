import { shown } from './scale.ts';

/** Where a curve lies, for those who do not see it: `lies between 0 (at z = −6) and 1 (at z = 6)`. */
export function whereItLies(points: readonly { z: number; value: number }[]): string {
  const finite = points.filter(({ value }) => Number.isFinite(value));
  if (finite.length === 0) return 'gives no finite number';
  const top = finite.reduce((a, b) => (b.value > a.value ? b : a));
  const bottom = finite.reduce((a, b) => (b.value < a.value ? b : a));
  return `lies between ${shown(bottom.value)} (at z = ${shown(bottom.z)}) and ${shown(top.value)} (at z = ${shown(top.z)})`;
}
