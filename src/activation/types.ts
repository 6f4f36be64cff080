/** What other rooms see of the mathematics. Everything acts element-wise on a pre-activation z. */

/** The mathematical rule that leads from the line before to this one. */
export type Rule =
  | 'definition'
  | 'constant'
  | 'power'
  | 'exponential'
  | 'logarithm'
  | 'chain'
  | 'sum'
  | 'product'
  | 'quotient'
  | 'trigonometric'
  | 'hyperbolic'
  | 'condition'
  | 'algebra'
  | 'substitution';

export interface DerivationStep {
  /** `S0`…`S4` and `T0`…`T4` for the lecture's two functions, `1`, `2`, … otherwise; bridges are `S2a`. */
  id: string;
  rule: Rule;
  /** The right-hand side: g for the first line, an expression equal to g′ on every later one. */
  text: string;
  /** The whole line (`g′(z) = …`) as `<math>…</math>`. */
  mathml: string;
  /** The right-hand side as a formula in z, for checks: equal to g′(z) on every line but the first. */
  valueAt: (z: number) => number;
}

export interface ActivationDefinition {
  name: string;
  /** `σ`, `tanh`. */
  symbol: string;
  /** Expression of g in z and the parameters. */
  g: string;
  /** The form the derivation ends in, in `g`, z and the parameters; checked against g, never trusted. */
  neat: string | null;
  parameters: Record<string, number>;
  /** Points where g is not differentiable and any subgradient is accepted. */
  kinks: number[];
}

/** One activation function: g, its derived g′, both correctly rounded to float64. Immutable. */
export interface Activation {
  readonly definition: ActivationDefinition;
  /** g(z), correctly rounded. */
  valueAt(z: number): number;
  /**
   * g′(z), correctly rounded; at a kink the mean of the two one-sided slopes. A number wherever g has a slope
   * at z or on both sides of it; NaN where g has no value (log z at −1).
   */
  derivativeAt(z: number): number;
  /** The accepted slopes at a kink, null elsewhere. */
  subgradientAt(z: number): { low: number; high: number } | null;
  derivation(): DerivationStep[];
  /**
   * A formula in z, the parameters, `g`, `dg` (alone or applied: `g(e)`, `dg(g(z))`), in plain float64.
   * For misconceptions, where 1e-12 is close enough. Throws ExpressionError (a UserError with `offset`).
   */
  formula(text: string): (z: number) => number;
  /** Any formula of that kind as `<math>…</math>`, and as plain text in the field's symbols (`σ(z)(1 − z)`). */
  render(text: string): { mathml: string; text: string };
}
