/** g′ as trees that can be changed: as it is derived from g, and in the pack's neat form. */
import { differentiate } from '../../activation/differentiate.ts';
import { some, type Expression } from '../../activation/expression.ts';
import { compileFloat } from '../../activation/float.ts';
import { layout } from '../../activation/notation/layout.ts';
import { toText } from '../../activation/notation/text.ts';
import { parse } from '../../activation/parser.ts';
import { fromParameter } from '../../activation/rational.ts';
import { toNumber } from '../../activation/round.ts';
import type { Activation } from '../../activation/types.ts';

export interface SlopeTrees {
  trees: Expression[];
  parse: (formula: string) => Expression;
  compile: (tree: Expression) => (z: number) => number;
  show: (tree: Expression) => string;
}

export function slopeTrees(activation: Activation): SlopeTrees {
  const { definition } = activation;
  const parameters = new Map(
    Object.entries(definition.parameters).map(([name, value]) => [name, fromParameter(value)]),
  );
  const derived = differentiate(parse(definition.g, { parameters, output: false }));
  const parseFormula = (text: string) => parse(text, { parameters, output: true });
  const neat = definition.neat === null ? [] : [parseFormula(definition.neat)];
  const output = { g: activation.formula('g'), dg: activation.formula('dg') };
  return {
    trees: [derived, ...neat],
    parse: parseFormula,
    compile: tree => compileFloat(tree, output),
    show: tree => toText(layout(tree, { output: definition.symbol })),
  };
}

/** The numbers of the formula, as a program would have them in its code. */
export function literalsOf(tree: Expression): number[] {
  const literals = new Set<number>();
  some(tree, node => {
    if (node.kind === 'number' || node.kind === 'parameter') literals.add(toNumber(node.value));
    return false;
  });
  return [...literals];
}
