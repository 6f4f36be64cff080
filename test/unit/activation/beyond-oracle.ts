import type { Big, Calculator, OracleFormula } from '../../support/activation/oracle.ts';

interface Oracle {
  /** Binary digits to compute with, where other than usual: MPFR's erfc takes long at many. */
  readonly bits?: (z: number) => number;
  readonly g: OracleFormula;
  /** Away from kinks. */
  readonly slope: OracleFormula;
}

const zero = (_: Big, c: Calculator): Big => c.number(0);
const one = (_: Big, c: Calculator): Big => c.number(1);
const positive = (z: Big): boolean => z.greaterThan(0);

const logistic = (z: Big): Big => z.neg().exp().add(1).pow(-1);
/** σ(z)(1 − σ(z)) without its cancellation. */
const logisticSlope = (z: Big): Big => z.div(2).cosh().pow(2).mul(4).pow(-1);
/** With the exponential that MPFR's exponents can hold. */
const softplus = (z: Big): Big =>
  positive(z) ? z.add(z.neg().exp().add(1).ln()) : z.exp().add(1).ln();
const square = (z: Big): Big => z.mul(z);

/** (1 + erf(z/√2))/2 and the density of the normal distribution. */
const normal = (z: Big): Big => z.div(root2(z)).neg().erfc().div(2);
const density = (z: Big, c: Calculator): Big => square(z).div(-2).exp().div(c.pi().mul(2).sqrt());
const root2 = (z: Big): Big => z.mul(0).add(2).sqrt();

const geluScale = (c: Calculator): Big => c.number(2).div(c.pi()).sqrt();
const geluInner = (z: Big, c: Calculator): Big =>
  z.add(z.pow(3).mul(c.number('0.044715'))).mul(geluScale(c));
const geluRate = (z: Big, c: Calculator): Big =>
  square(z).mul(c.number('0.134145')).add(1).mul(geluScale(c));

const alpha = '1.6732632423543772';
const lambda = '1.0507009873554805';

/** The same functions by name, written in MPFR by hand. Numbers are decimals, as in a pack. */
export const beyondOracles: Record<string, Oracle> = {
  relu: {
    g: (z, c) => (positive(z) ? z : zero(z, c)),
    slope: (z, c) => (positive(z) ? one(z, c) : zero(z, c)),
  },
  'leaky-relu': {
    g: (z, c) => (positive(z) ? z : z.mul(c.number('0.01'))),
    slope: (z, c) => (positive(z) ? one(z, c) : c.number('0.01')),
  },
  prelu: {
    g: (z, c) => (positive(z) ? z : z.mul(c.number('0.25'))),
    slope: (z, c) => (positive(z) ? one(z, c) : c.number('0.25')),
  },
  elu: {
    g: z => (positive(z) ? z : z.exp().sub(1)),
    slope: (z, c) => (positive(z) ? one(z, c) : z.exp()),
  },
  selu: {
    g: (z, c) => (positive(z) ? z : z.exp().sub(1).mul(c.number(alpha))).mul(c.number(lambda)),
    slope: (z, c) => (positive(z) ? one(z, c) : z.exp().mul(c.number(alpha))).mul(c.number(lambda)),
  },
  softplus: { g: softplus, slope: logistic },
  softsign: {
    g: z => z.div(z.abs().add(1)),
    slope: z => z.abs().add(1).pow(-2),
  },
  silu: {
    g: z => z.mul(logistic(z)),
    slope: z => logistic(z).add(z.mul(logisticSlope(z))),
  },
  swish: {
    g: (z, c) => z.mul(logistic(z.mul(c.number('1.5')))),
    slope: (z, c) => {
      const scaled = z.mul(c.number('1.5'));
      return logistic(scaled).add(scaled.mul(logisticSlope(scaled)));
    },
  },
  gelu: {
    bits: z => (Math.abs(z) < 1e-20 ? 1200 : 400),
    g: z => z.mul(normal(z)),
    slope: (z, c) => normal(z).add(z.mul(density(z, c))),
  },
  'gelu-tanh': {
    g: (z, c) => z.mul(logistic(geluInner(z, c).mul(2))),
    slope: (z, c) => {
      const doubled = geluInner(z, c).mul(2);
      return logistic(doubled).add(z.mul(logisticSlope(doubled)).mul(2).mul(geluRate(z, c)));
    },
  },
  mish: {
    g: z => z.mul(softplus(z).tanh()),
    slope: z => {
      const inner = softplus(z);
      return inner.tanh().add(z.mul(inner.sech().pow(2)).mul(logistic(z)));
    },
  },
  'hard-sigmoid': {
    g: (z, c) =>
      z.greaterOrEqual(3) ? one(z, c) : z.lessOrEqual(-3) ? zero(z, c) : z.add(3).div(6),
    slope: (z, c) => (z.abs().lessThan(3) ? one(z, c).div(6) : zero(z, c)),
  },
  'hard-tanh': {
    g: (z, c) => (z.greaterOrEqual(1) ? one(z, c) : z.lessOrEqual(-1) ? one(z, c).neg() : z),
    slope: (z, c) => (z.abs().lessThan(1) ? one(z, c) : zero(z, c)),
  },
  arctan: { g: z => z.atan(), slope: z => square(z).add(1).pow(-1) },
  gaussian: {
    g: z => square(z).neg().exp(),
    slope: z => z.mul(-2).mul(square(z).neg().exp()),
  },
  sinusoid: { g: z => z.sin(), slope: z => z.cos() },
  'log-sigmoid': { g: z => softplus(z.neg()).neg(), slope: z => logistic(z.neg()) },
};
