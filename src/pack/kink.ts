import type { Activation } from '../activation/types.ts';

/** An activation of which the pack accepts one slope alone at some kinks, z → slope. */
export function withNamedSlopes(
  activation: Activation,
  slopes: ReadonlyMap<number, number>,
): Activation {
  if (slopes.size === 0) return activation;
  return {
    definition: activation.definition,
    valueAt: z => activation.valueAt(z),
    derivativeAt: z => slopes.get(z) ?? activation.derivativeAt(z),
    subgradientAt: z => {
      const slope = slopes.get(z);
      return slope === undefined ? activation.subgradientAt(z) : { low: slope, high: slope };
    },
    derivation: () => activation.derivation(),
    formula: text => activation.formula(text),
    render: text => activation.render(text),
  };
}
