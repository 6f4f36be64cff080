/** MPFR, compiled to WebAssembly: values that share no code with the product. */
import { init } from 'gmp-wasm';

/** A number of MPFR. The package's own types forget what a method returns. */
export interface Big {
  add(value: Big | number): Big;
  sub(value: Big | number): Big;
  mul(value: Big | number): Big;
  div(value: Big | number): Big;
  pow(value: number): Big;
  neg(): Big;
  abs(): Big;
  sqrt(): Big;
  exp(): Big;
  ln(): Big;
  sin(): Big;
  cos(): Big;
  atan(): Big;
  tanh(): Big;
  sinh(): Big;
  cosh(): Big;
  sech(): Big;
  erf(): Big;
  erfc(): Big;
  greaterThan(value: number): boolean;
  greaterOrEqual(value: number): boolean;
  lessThan(value: number): boolean;
  lessOrEqual(value: number): boolean;
  toNumber(): number;
}

/** What a formula written for the oracle may use. Numbers are taken as decimals where they are text. */
export interface Calculator {
  number(value: number | string): Big;
  pi(): Big;
}

/** A formula in MPFR; never written by way of the product's own parser. */
export type OracleFormula = (z: Big, calculator: Calculator) => Big;

/** The formula's values at each z, computed to `bits(z)` binary digits and rounded to float64. */
export async function oracleValues(
  formula: OracleFormula,
  inputs: readonly number[],
  bits: (z: number) => number,
): Promise<number[]> {
  const gmp = await init();
  return inputs.map(z => {
    const context = gmp.getContext({ precisionBits: bits(z) });
    const calculator: Calculator = {
      number: value => context.Float(value) as unknown as Big,
      pi: () => context.Pi() as unknown as Big,
    };
    const value = formula(calculator.number(z), calculator).toNumber();
    context.destroy();
    return value;
  });
}

/** How many values differ, and the first that does. −0 equals 0. */
export function differences(
  inputs: readonly number[],
  found: (z: number) => number,
  expected: readonly number[],
): { wrong: number; first: { z: number; found: number; expected: number } | null } {
  let wrong = 0;
  let first = null;
  inputs.forEach((z, i) => {
    const value = found(z);
    if (value === expected[i] || (Number.isNaN(value) && Number.isNaN(expected[i]))) return;
    wrong++;
    first ??= { z, found: value, expected: expected[i]! };
  });
  return { wrong, first };
}
