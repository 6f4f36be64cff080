import { median, quantile, type Measurement } from './measure.ts';

const milliseconds = (value: number) => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;

/** A table with the median, the slowest tenth and how many times the first row each takes. */
export function table(rows: readonly Measurement[]): string {
  const base = median(rows[0]!.times);
  const cells = rows.map(({ name, times }) => [
    name,
    String(times.length),
    milliseconds(median(times)),
    milliseconds(quantile(times, 0.9)),
    `${(median(times) / base).toFixed(1)}×`,
  ]);
  const all = [['', 'runs', 'median', '9 of 10 within', 'ratio'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)));
  return all
    .map(row =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  '),
    )
    .join('\n');
}
