/** So many seeds, the same at every run. */
export function manySeeds(count: number): string[] {
  const golden = 0x9e3779b97f4a7c15n;
  return Array.from({ length: count }, (_, i) =>
    BigInt.asUintN(64, golden * BigInt(i + 1))
      .toString(16)
      .padStart(16, '0'),
  );
}
