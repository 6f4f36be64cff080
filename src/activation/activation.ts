import { derive, type NumberedLine } from './derivation/derivation.ts';
import { differentiate, expand } from './differentiate.ts';
import { ExpressionError } from './expression-error.ts';
import type { Expression } from './expression.ts';
import { compileFloat } from './float.ts';
import { layout } from './notation/layout.ts';
import { toMathml } from './notation/mathml.ts';
import { toText } from './notation/text.ts';
import { readParameters } from './parameters.ts';
import { parse } from './parser.ts';
import { createReference, type Reference } from './reference.ts';
import { stabilise } from './stabilise.ts';
import type { Activation, ActivationDefinition, DerivationStep } from './types.ts';
import { createValues } from './values.ts';

/** Parses and differentiates g. Throws ExpressionError where the definition cannot be used. */
export function createActivation(definition: ActivationDefinition): Activation {
  const parameters = readParameters(definition.parameters);
  const g = parse(definition.g, { parameters, output: false });
  const parseFormula = (text: string): Expression => parse(text, { parameters, output: true });
  const neat = definition.neat === null ? null : parseFormula(definition.neat);
  const slope = differentiate(g);
  const values = createValues(g, definition.kinks);
  if (!somewhere.some(z => Number.isFinite(values.valueAt(z))))
    throw new ExpressionError('This has no finite value at z = ±0.5 or ±2.', 0);
  const exactly = (root: Expression) => createReference(stabilise(expand(root, g, slope)));
  const floats = createFloats(g, slope, values);

  /** `neat` is shown where it is g′, never trusted to be. */
  const trueNeat = (): Expression | null => {
    if (!neat) return null;
    const reference = exactly(neat);
    const differs = probes.some(z => {
      const expected = values.derivativeAt(z);
      const close = Math.abs(reference.at(z) - expected) <= 1e-12 * Math.abs(expected);
      return !close && !definition.kinks.includes(z);
    });
    return differs ? null : neat;
  };

  const toStep = (line: NumberedLine, i: number): DerivationStep => {
    const shown = layout(line.expression, { output: 'g' });
    const of: Expression = { kind: 'output', order: i === 0 ? 0 : 1, argument: { kind: 'z' } };
    // Compiled when first asked: most lines are only read.
    let reference: Reference | null = null;
    return {
      id: line.id,
      rule: line.rule,
      text: toText(shown),
      mathml: toMathml(shown, layout(of, { output: 'g' })),
      valueAt: z => (reference ??= exactly(line.expression)).at(z),
    };
  };

  let steps: readonly DerivationStep[] | null = null;
  return {
    definition,
    ...values,
    derivation: () => [...(steps ??= derive(g, trueNeat()).map(toStep))],
    formula: text => compileFloat(parseFormula(text), floats),
    render: text => {
      const shown = layout(parseFormula(text), { output: definition.symbol });
      return { mathml: toMathml(shown, null), text: toText(shown) };
    },
  };
}

/** A g that has no value at any of these is of no use in an exercise. */
const somewhere: readonly number[] = [0.5, -0.5, 2, -2];

/** Where `neat` is held against g′: off every simple number, so that no symmetry hides a difference. */
const probes: readonly number[] = Array.from(
  { length: 40 },
  (_, i) => (i - 19.5) * 0.3125 + 0.0625,
).concat([-31.5, 27.25]);

/** g and g′ in float64 for formulas; where that overflows on the way, the reference's value. */
function createFloats(
  g: Expression,
  slope: Expression,
  values: ReturnType<typeof createValues>,
): { g: (z: number) => number; dg: (z: number) => number } {
  const none = { g: () => NaN, dg: () => NaN };
  const guarded = (root: Expression, exact: (z: number) => number) => {
    const quick = compileFloat(stabilise(root), none);
    return (z: number): number => {
      const value = quick(z);
      return Number.isFinite(value) || !Number.isFinite(z) ? value : exact(z);
    };
  };
  return {
    g: guarded(g, z => values.valueAt(z)),
    dg: guarded(slope, z => values.derivativeAt(z)),
  };
}
