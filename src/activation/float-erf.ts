/** erf and erfc in float64, relative error below 1e-14: series near 0, continued fraction in the tail. */

const TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

export function erf(x: number): number {
  if (Math.abs(x) > 2) return Math.sign(x) * (1 - tail(Math.abs(x)));
  return series(x);
}

export function erfc(x: number): number {
  return x > 1 ? tail(x) : x < -2 ? 2 - tail(-x) : 1 - series(x);
}

/** erf(x) = 2/√π e^(−x²) Σ 2ᵏ x^(2k+1) / (1·3·…·(2k+1)): every term positive, so nothing cancels. */
function series(x: number): number {
  const square = x * x;
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
    term *= (2 * square) / (2 * k + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-square) * sum;
}

/** erfc(x) for x > 0 as Legendre's continued fraction, evaluated from far enough inside. */
function tail(x: number): number {
  if (x > 27.3) return 0;
  const depth = Math.ceil(20 + 250 / (x * x));
  let fraction = x;
  for (let k = depth; k >= 1; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
