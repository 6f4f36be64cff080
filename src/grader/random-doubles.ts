import { createHash } from 'node:crypto';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Random doubles, equal on every platform: each is put together from bits, or is an exact power of two or a
 * correctly rounded product away from one. Math functions are left out because engines differ in them.
 */
export interface RandomDoubles {
  /** Uniform on [−bound, bound), in steps of bound/2⁵². */
  uniform(bound: number): number;
  /**
   * Signed, with a uniform exponent: 2^low ≤ |x| < 2^(high + 1), every mantissa bit random. `low` and `high` are
   * whole numbers in −1022…1023.
   */
  logUniform(low: number, high: number): number;
}

/** The same key gives the same doubles, on every platform and in every version. */
export function randomDoubles(key: string): RandomDoubles {
  const digest = createHash('sha256').update(key).digest();
  const state = [0, 4, 8, 12].map(offset => digest.readInt32LE(offset));
  const generator = xoroshiro128plusFromState(state);
  const view = new DataView(new ArrayBuffer(8));

  function assemble(sign: number, exponent: number, mantissaHigh: number): number {
    view.setUint32(0, ((sign << 31) | ((exponent + 1023) << 20) | mantissaHigh) >>> 0);
    view.setUint32(4, generator.next() >>> 0);
    return view.getFloat64(0);
  }

  return {
    uniform(bound) {
      const bits = generator.next();
      // 1 ≤ x < 2 from 52 mantissa bits; x − 1 is exact.
      const fraction = assemble(0, 0, bits & 0xfffff) - 1;
      return (bits < 0 ? -fraction : fraction) * bound;
    },
    logUniform(low, high) {
      const bits = generator.next();
      // 11 bits choose among the exponents: the bias is below 2 % for a span of 40, and costs no loop.
      const span = high - low + 1;
      const exponent = low + ((((bits >>> 20) & 0x7ff) * span) >>> 11);
      return assemble(bits < 0 ? 1 : 0, exponent, bits & 0xfffff);
    },
  };
}
