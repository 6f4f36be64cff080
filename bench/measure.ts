/** One row of the table: how long something took, each time. ms */
export interface Measurement {
  name: string;
  times: number[];
}

/** What is measured how often. */
export interface Runs {
  runs: number;
  /** Runs that come first and are not counted. */
  warmUp?: number;
  /** Between two runs, as a person is between two saves; not counted. */
  between?: () => Promise<unknown>;
}

/** Runs something again and again, one after the other. */
export async function measure(
  name: string,
  { runs, warmUp = 0, between }: Runs,
  action: () => Promise<unknown>,
): Promise<Measurement> {
  const times: number[] = [];
  for (let i = -warmUp; i < runs; i++) {
    const start = performance.now();
    await action();
    if (i >= 0) times.push(performance.now() - start);
    await between?.();
  }
  return { name, times };
}

/** The value below which a share of the times lies: 0.5 is the median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export const median = (times: readonly number[]): number => quantile(times, 0.5);
