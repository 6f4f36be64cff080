import type { DerivativeFlag, Parameter } from './types.ts';

const flagName =
  /^_?(is_?|return_?|get_?|take_?|use_?|with_?|calc_?|compute_?)?(deriv|derivative|derivate|derive|der|grad|gradient|prime|diff|differentiate|backward|backprop|d|dx|dz)$/i;

/**
 * The parameter that turns g into g′: any but the first whose name says derivative. A number as default
 * asks with 1, anything else with true.
 */
export function derivativeFlag(
  parameters: Parameter[],
  defaults: Map<string, string>,
): DerivativeFlag | null {
  const flag = parameters.slice(1).find(parameter => flagName.test(parameter.name));
  if (!flag) return null;
  const value = defaults.get(flag.name);
  // `d=0.5` and the like is a number to compute with, not a switch.
  if (value !== undefined && !/^([01]|true|false|none|null|undefined)$/i.test(value)) return null;
  return { parameter: flag.name, value: value !== undefined && /^[01]$/.test(value) ? 1 : true };
}
