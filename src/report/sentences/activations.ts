/** Derivatives of other activation functions, recognised by the formula that fitted. */
const byFormula: readonly [RegExp, string][] = [
  [/cos/, 'the sine'],
  [/\|z\||abs/, 'softsign'],
  [/z(\^2|²)/, 'arctan'],
  [/sign|step|[<>]|if|max/, 'ReLU'],
];

/** A name for the activation whose g′ the formula is, null where none is known. */
export function activationOf(formula: string | null): string | null {
  if (formula === null) return null;
  return byFormula.find(([pattern]) => pattern.test(formula))?.[1] ?? null;
}
