/** Numbers to places on a picture, and the numbers beside its axes. */

export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly { value: number; label: string }[];
}

/** A linear scale whose domain is given; `count` is about how many ticks it gets. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
  count: number,
): Scale {
  const [from, to] = domain;
  const place = (value: number): number =>
    range[0] + ((value - from) / (to - from)) * (range[1] - range[0]);
  return Object.assign(place, { domain, ticks: linearTicks(from, to, count) });
}

/** A logarithmic scale; what lies below the domain (0 too) stands on its lower edge. */
export function logarithmic(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const [from, to] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const place = (value: number): number => {
    const exponent = value > domain[0] ? Math.log10(value) : from;
    return range[0] + ((exponent - from) / (to - from)) * (range[1] - range[0]);
  };
  const step = Math.max(1, Math.ceil((to - from) / 5));
  const ticks = [];
  for (let e = Math.ceil(from / step) * step; e <= to; e += step)
    ticks.push({ value: 10 ** e, label: powerOfTen(e) });
  return Object.assign(place, { domain, ticks });
}

function linearTicks(from: number, to: number, count: number): { value: number; label: string }[] {
  const rough = (to - from) / count;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5, 10].find(factor => factor * unit >= rough) ?? 10);
  const ticks = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++)
    ticks.push({ value: i * step, label: shown(i * step) });
  return ticks;
}

/** Three digits, and a true minus sign. */
export function shown(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return String(rounded === 0 ? 0 : rounded).replaceAll('-', '−');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  if (exponent === 1) return '10';
  const digits = String(Math.abs(exponent)).replace(/\d/g, digit => superscripts[Number(digit)]!);
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}
