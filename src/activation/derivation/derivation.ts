import * as build from '../build.ts';
import { call, number, Z } from '../build.ts';
import { same, some, writtenSize, type Expression } from '../expression.ts';
import type { Rule } from '../types.ts';
import { closingLines } from './closing.ts';
import { differentiationLines, MAX_LINE_SIZE } from './rules.ts';
import { collect, gather } from './tidy.ts';

export interface NumberedLine {
  readonly id: string;
  readonly rule: Rule;
  readonly expression: Expression;
}

interface Line {
  readonly rule: Rule;
  readonly expression: Expression;
  readonly mark: number | null;
}

const falling = call('exp', build.negate(Z));
const rising = call('exp', Z);
const logistic = build.divide(number(1), build.add(number(1), falling));
const hyperbolicTangent = build.divide(build.subtract(rising, falling), build.add(rising, falling));

/**
 * From g to the neat form: rules of differentiation, then algebra. `neat` must equal g′; null where there
 * is none. The lecture's two functions come out in its lines and under its numbers.
 */
export function derive(written: Expression, neat: Expression | null): NumberedLine[] {
  const g = writtenOut(written);
  const lines: Line[] = [{ rule: 'definition', expression: g, mark: 0 }];
  const add = (line: Line): void => {
    const fits = writtenSize(line.expression) <= MAX_LINE_SIZE;
    if (fits && !same(line.expression, lines.at(-1)!.expression)) lines.push(line);
  };

  const rules = differentiationLines(g);
  const last = rules.at(-1)?.expression ?? null;
  const worked = last && !some(last, node => node.kind === 'slope') ? last : null;
  const collected = worked && collect(worked);
  const closing = collected ? closingLines(g, collected) : [];
  const squares = g.kind === 'divide' && collected !== null && !same(gather(worked!), collected);

  rules.forEach((line, i) => {
    const mark = i === 0 ? 1 : i === rules.length - 1 && !squares ? 2 : null;
    add({ ...line, mark });
  });
  if (worked) add({ rule: 'algebra', expression: gather(worked), mark: null });
  if (collected) add({ rule: 'algebra', expression: collected, mark: squares ? 2 : null });
  closing.forEach(add);
  if (neat && !same(gather(neat), gather(lines.at(-1)!.expression))) {
    const rule = some(neat, node => node.kind === 'output') ? 'substitution' : 'algebra';
    add({ rule, expression: neat, mark: null });
  }
  return numbered(lines, letterOf(g));
}

/** σ and tanh by name stand for their definitions. */
function writtenOut(g: Expression): Expression {
  if (same(g, call('sigmoid', Z))) return logistic;
  return same(g, call('tanh', Z)) ? hyperbolicTangent : g;
}

function letterOf(g: Expression): string | null {
  return same(g, logistic) ? 'S' : same(g, hyperbolicTangent) ? 'T' : null;
}

/** `S0` … `S4` with bridges `S2a`, `S2b` in between; `1`, `2`, … where no lecture numbers the lines. */
function numbered(lines: readonly Line[], letter: string | null): NumberedLine[] {
  let mark = 0;
  let bridges = 0;
  return lines.map(({ rule, expression, mark: own }, i) => {
    if (letter === null) return { id: String(i + 1), rule, expression };
    if (own === null) bridges++;
    else [mark, bridges] = [own, 0];
    const suffix = bridges ? String.fromCharCode(96 + bridges) : '';
    return { id: `${letter}${mark}${suffix}`, rule, expression };
  });
}
