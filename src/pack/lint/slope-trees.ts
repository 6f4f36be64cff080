/** g′ as trees that can be changed: as it is derived from g, and in the pack's neat form. */
import { differentiate } from '../../activation/differentiate.ts';
import { type Expression } from '../../activation/expression.ts';
import { compileFloat } from '../../activation/float.ts';
import { layout } from '../../activation/notation/layout.ts';
import { toText } from '../../activation/notation/text.ts';
import { parse } from '../../activation/parser.ts';
import { fromParameter } from '../../activation/rational.ts';
import type { Activation } from '../../activation/types.ts';

export interface SlopeTrees {
  trees: Expression[];
  compile: (tree: Expression) => (z: number) => number;
  show: (tree: Expression) => string;
}

export function slopeTrees(activation: Activation): SlopeTrees {
  const { definition } = activation;
  const parameters = new Map(
    Object.entries(definition.parameters).map(([name, value]) => [name, fromParameter(value)]),
  );
  const derived = differentiate(parse(definition.g, { parameters, output: false }));
  const neat =
    definition.neat === null ? [] : [parse(definition.neat, { parameters, output: true })];
  const output = { g: activation.formula('g'), dg: activation.formula('dg') };
  return {
    trees: [derived, ...neat],
    compile: tree => compileFloat(tree, output),
    show: tree => toText(layout(tree, { output: definition.symbol })),
  };
}
