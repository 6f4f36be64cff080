/** Float64 inputs for comparisons: the hard ones by name, and random ones the same on every run. */

const named = [
  0,
  5e-324,
  1e-323,
  2.225073858507201e-308,
  2.2250738585072014e-308,
  1e-300,
  1e-160,
  2 ** -53,
  2 ** -26,
  1e-8,
  0.5,
  1,
  Math.LN2,
  Math.PI,
  18.714973875118524,
  19.06154746539849,
  36.7368005696771,
  37.42994775023705,
  40,
  100,
  354.8913564453625,
  372.5,
  374,
  709.782712893384,
  710,
  744.4400719213812,
  745,
  745.1332191019412,
  746,
  1000,
  2 ** 53,
  1e100,
  1e308,
  Number.MAX_VALUE,
].flatMap(x => [x, -x]);

/** `count` inputs: the named ones, then a mixture over all of float64 with its weight on ordinary numbers. */
export function inputs(count: number, seed: number): number[] {
  const random = generator(seed);
  const list = [...named];
  while (list.length < count) {
    const kind = random();
    if (kind < 0.4) list.push((random() - 0.5) * 16);
    else if (kind < 0.6) list.push((random() - 0.5) * 80);
    else if (kind < 0.75) list.push((random() - 0.5) * 1600);
    else if (kind < 0.85) list.push(signed(random, 10 ** (random() * 6 - 4)));
    else if (kind < 0.95) list.push(signed(random, 2 ** (random() * 2098 - 1074)));
    else list.push(signed(random, Math.floor(random() * 2 ** 52) * Number.MIN_VALUE));
  }
  return list.slice(0, count);
}

function signed(random: () => number, magnitude: number): number {
  return random() < 0.5 ? magnitude : -magnitude;
}

/** Uniform on [0, 1), 32 bits at a time (Vigna's splitmix, cut to 32 bits). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
}
