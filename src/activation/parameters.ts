import { ExpressionError } from './expression-error.ts';
import { functions } from './expression.ts';
import { fromParameter, type Rational } from './rational.ts';

/** The parameters of an activation by name. Throws ExpressionError for a name or value that cannot be used. */
export function readParameters(values: Record<string, number>): Map<string, Rational> {
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
