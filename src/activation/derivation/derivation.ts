import { same, writtenSize, type Expression } from '../expression.ts';
import { collect, gather } from './tidy.ts';
import { differentiationLines, MAX_LINE_SIZE, type Line } from './rules.ts';

export interface NumberedLine extends Line {
  readonly id: string;
}

/** From g to the neat form, rule by rule. `neat` must equal g′; null where there is none. */
export function derive(g: Expression, neat: Expression | null): NumberedLine[] {
  const lines: Line[] = [{ rule: 'definition', expression: g }, ...differentiationLines(g)];
  const add = (line: Line): void => {
    const fits = writtenSize(line.expression) <= MAX_LINE_SIZE;
    if (fits && !same(line.expression, lines.at(-1)!.expression)) lines.push(line);
  };
  const last = lines.at(-1)!.expression;
  if (lines.length > 1 && last.kind !== 'slope') {
    add({ rule: 'algebra', expression: gather(last) });
    add({ rule: 'algebra', expression: collect(last) });
  }
  if (neat) add({ rule: namesOutput(neat) ? 'substitution' : 'algebra', expression: neat });
  return lines.map((line, i) => ({ ...line, id: String(i) }));
}

function namesOutput(node: Expression): boolean {
  return node.kind === 'output' || false;
}
