import * as build from '../build.ts';
import { call, number } from '../build.ts';
import { functions, type Expression } from '../expression.ts';

/** What a line may refer to. */
export interface Scope {
  /** z, or x where the text never says z. */
  readonly variable: string;
  /** Names of the activation function: its value at z alone, at e applied. */
  readonly outputs: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Expression>;
  /** u, v and the like, from lines above. */
  readonly definitions: ReadonlyMap<string, Expression>;
}

export function isKnown(scope: Scope, name: string): boolean {
  return (
    name === scope.variable ||
    name === 'e' ||
    name === 'pi' ||
    isComposed(name) ||
    Object.hasOwn(functions, name) ||
    scope.outputs.has(name) ||
    scope.parameters.has(name) ||
    scope.definitions.has(name)
  );
}

/** A letter that stands for a value, and so may stand beside another as a product. */
export function isLetter(scope: Scope, letter: string): boolean {
  return (
    letter === scope.variable ||
    letter === 'e' ||
    scope.parameters.has(letter) ||
    scope.definitions.has(letter)
  );
}

/** Functions of lectures that the language of packs does without. */
export function isComposed(name: string): boolean {
  return name === 'sech' || name === 'tan' || name === 'coth';
}

/** Such a function of x, in functions of the language; null for any other name. */
export function composed(name: string, x: Expression): Expression | null {
  switch (name) {
    case 'sech':
      return build.divide(number(1), call('cosh', x));
    case 'tan':
      return build.divide(call('sin', x), call('cos', x));
    case 'coth':
      return build.divide(call('cosh', x), call('sinh', x));
    default:
      return null;
  }
}
