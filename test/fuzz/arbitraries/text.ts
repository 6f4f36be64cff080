/** Texts and values that have broken readers before, among any others; and sound ones, damaged. */
import fc from 'fast-check';

export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '../../x',
    'NaN',
    '1e999',
    '\u202e',
    '\0',
    '',
  ),
  fc.constantFrom('pack.json', 'statements/sigmoid.md', 'g * (1 - g)', 'z', 'en', 'sigmoid_prime'),
);

export const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  text,
  fc.double(),
  fc.constantFrom(1e308, -0, 5e-324, Number.MAX_SAFE_INTEGER, NaN, Infinity),
);

/** A text with some characters replaced, doubled or taken out. */
export function damaged(sound: string): fc.Arbitrary<string> {
  const place = fc.nat(sound.length - 1);
  return fc
    .array(fc.tuple(place, fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map(edits =>
      edits.reduce(
        (result, [at, take, put]) => result.slice(0, at) + put + result.slice(at + take),
        sound,
      ),
    );
}

/** Bytes with some of them changed, and the end cut off at times. */
export function damagedBytes(sound: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edits = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 6,
  });
  return fc.tuple(edits, fc.nat(40)).map(([changes, cut]) => {
    const bytes = Uint8Array.from(sound.subarray(0, sound.length - (cut > 20 ? cut - 20 : 0)));
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });
}
