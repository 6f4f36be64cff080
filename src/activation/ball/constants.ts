/** ln 2 and π to any number of binary places, computed once for the longest asked so far. */
export class Constants {
  #ln2 = { places: 0n, value: 0n };
  #pi = { places: 0n, value: 0n };

  /** ⌊ln 2 · 2^places⌋, at most one too small. ln 2 = 18 artanh 1/26 − 2 artanh 1/4801 + 8 artanh 1/8749. */
  ln2(places: bigint): bigint {
    if (this.#ln2.places < places)
      this.#ln2 = extended(
        places,
        w => 18n * inverse(26n, w, 1n) - 2n * inverse(4801n, w, 1n) + 8n * inverse(8749n, w, 1n),
      );
    return this.#ln2.value >> (this.#ln2.places - places);
  }

  /** ⌊π · 2^places⌋, at most one too small. Machin: π = 16 arctan 1/5 − 4 arctan 1/239. */
  pi(places: bigint): bigint {
    if (this.#pi.places < places)
      this.#pi = extended(places, w => 16n * inverse(5n, w, -1n) - 4n * inverse(239n, w, -1n));
    return this.#pi.value >> (this.#pi.places - places);
  }
}

/** With 32 places of guard, cut off again: enough for the roundings of 2^24 terms. */
function extended(places: bigint, compute: (w: bigint) => bigint) {
  const generous = places + places / 4n + 32n;
  return { places: generous, value: compute(generous + 32n) >> 32n };
}

/** artanh(1/n) (sign 1) or arctan(1/n) (sign −1), scaled by 2^w. */
function inverse(n: bigint, w: bigint, sign: 1n | -1n): bigint {
  const square = n * n * sign;
  let power = (1n << w) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= square;
    sum += power / k;
  }
  return sum;
}
