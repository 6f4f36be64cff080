import { derive } from './derivation/derivation.ts';
import { differentiate, expand } from './differentiate.ts';
import { ExpressionError } from './expression-error.ts';
import { functions, type Expression } from './expression.ts';
import { compileFloat } from './float.ts';
import { layout } from './notation/layout.ts';
import { toMathml } from './notation/mathml.ts';
import { toText } from './notation/text.ts';
import { parse } from './parser.ts';
import { fromParameter, type Rational } from './rational.ts';
import type { Activation, ActivationDefinition, DerivationStep } from './types.ts';

/** Parses and differentiates g. Throws ExpressionError where the definition cannot be used. */
export function createActivation(definition: ActivationDefinition): Activation {
  const parameters = readParameters(definition.parameters);
  const g = parse(definition.g, { parameters, output: false });
  const parseFormula = (text: string): Expression => parse(text, { parameters, output: true });
  const slope = differentiate(g);
  const noOutput = { g: () => NaN, dg: () => NaN };
  const floats = { g: compileFloat(g, noOutput), dg: compileFloat(slope, noOutput) };
  const neat = definition.neat === null ? null : parseFormula(definition.neat);

  const toStep = (line: ReturnType<typeof derive>[number], i: number): DerivationStep => {
    const shown = layout(line.expression, { output: 'g' });
    const head = layout(
      { kind: 'output', order: i === 0 ? 0 : 1, argument: { kind: 'z' } },
      { output: 'g' },
    );
    const value = compileFloat(expand(line.expression, g, slope), floats);
    return {
      id: line.id,
      rule: line.rule,
      text: toText(shown),
      mathml: toMathml(shown, head),
      valueAt: value,
    };
  };

  return {
    definition,
    valueAt: floats.g,
    derivativeAt: floats.dg,
    subgradientAt: () => null,
    derivation: () => derive(g, neat).map(toStep),
    formula: text => compileFloat(parseFormula(text), floats),
    render: text => {
      const shown = layout(parseFormula(text), { output: definition.symbol });
      return { mathml: toMathml(shown, null), text: toText(shown) };
    },
  };
}

function readParameters(values: Record<string, number>): Map<string, Rational> {
  const parameters = new Map<string, Rational>();
  for (const [name, value] of Object.entries(values)) {
    const reserved = ['z', 'pi', 'g', 'dg', 'if'].includes(name) || Object.hasOwn(functions, name);
    if (!/^[A-Za-z]\w{0,31}$/u.test(name) || reserved)
      throw new ExpressionError(`${JSON.stringify(name)} cannot name a parameter.`, 0);
    if (!Number.isFinite(value))
      throw new ExpressionError(`The parameter ${name} must be a finite number.`, 0);
    parameters.set(name, fromParameter(value));
  }
  return parameters;
}
