/** What reads text and bytes of strangers, with inputs that come near what it accepts. */
import fc from 'fast-check';
import { createActivation } from '../../src/activation/activation.ts';
import { checkStudentDerivation } from '../../src/activation/student-derivation.ts';
import { readArchive, writeArchive } from '../../src/pack/archive.ts';
import { packOf } from '../../src/pack/read-pack.ts';
import { draft, filesOf, type Draft } from '../unit/pack/draft.ts';
import { member, zip } from '../unit/pack/zip.ts';

/** A reader under test: `run` may throw a UserError, and nothing else; it may not take a second. */
export interface Target<T> {
  name: string;
  /** Of all cases, in percent. */
  share: number;
  input: fc.Arbitrary<T>;
  run: (input: T) => void;
}

/** Texts that have broken readers before, among any others. */
const text = fc.oneof(
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

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  text,
  fc.double(),
  fc.constantFrom(1e308, -0, 5e-324, Number.MAX_SAFE_INTEGER, NaN, Infinity),
);

/** Paths to every field of the draft. */
const paths = pathsOf(draft());

function pathsOf(node: unknown): string[][] {
  if (typeof node !== 'object' || node === null) return [[]];
  const deeper = Object.entries(node).flatMap(([key, inner]) =>
    pathsOf(inner).map(path => [key, ...path]),
  );
  return [[], ...deeper];
}

/** A pack.json with some fields replaced, renamed or added. */
const packJson = fc
  .array(fc.tuple(fc.constantFrom(...paths.slice(1)), fc.constantFrom('set', 'add'), text, value), {
    minLength: 1,
    maxLength: 4,
  })
  .map(edits => {
    const document = draft();
    for (const [path, kind, name, content] of edits)
      edit(document, path, kind === 'add' ? name : null, content);
    return JSON.stringify(document);
  });

function edit(document: Draft, path: string[], added: string | null, content: unknown): void {
  let at: unknown = document;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return;
    at = (at as Draft)[key];
  }
  if (typeof at !== 'object' || at === null) return;
  Object.defineProperty(at, added ?? path.at(-1)!, {
    value: content,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** A text with some characters replaced, doubled or taken out. */
function damaged(sound: string): fc.Arbitrary<string> {
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

const archive = fc.oneof(
  fc
    .array(
      fc.record(
        {
          path: text,
          content: fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)),
          size: fc.nat(),
          method: fc.constantFrom(0, 8, 9, 99),
          flags: fc.constantFrom(0, 1, 8, 0x800, 0x2000),
          crc: fc.nat(),
          mode: fc.constantFrom(0o100644, 0o120777, 0o040755, 0),
          localPath: text,
          offset: fc.nat(200),
          extra: fc.uint8Array({ maxLength: 12 }).map(bytes => Buffer.from(bytes)),
        },
        { requiredKeys: ['path', 'content'] },
      ),
      { maxLength: 5 },
    )
    .map(members => zip([member('pack.json', '{}'), ...members])),
  damagedBytes(writeArchive(filesOf())),
  fc.uint8Array({ maxLength: 200 }),
);

function damagedBytes(sound: Uint8Array): fc.Arbitrary<Uint8Array> {
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

const tokens = fc.constantFrom(
  ...[
    'z',
    'g',
    'dg',
    'pi',
    'alpha',
    'e',
    '0',
    '1',
    '2',
    '0.5',
    '1e9',
    '1e-300',
    '9'.repeat(30),
    '.',
  ],
  ...['+', '-', '*', '/', '^', '(', ')', ',', '<', '>=', '(', ')', ' ', '**', '='],
  ...['exp(', 'log(', 'log1p(', 'sqrt(', 'sin(', 'cos(', 'atan(', 'tanh(', 'sinh(', 'cosh('],
  ...[
    'sigmoid(',
    'abs(',
    'max(',
    'min(',
    'erf(',
    'sign(',
    'if(z > 0, ',
    'constructor',
    '__proto__',
  ],
);

/** Expressions by the grammar, so that most of them are read and differentiated. */
const { expression } = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('z', 'z', 'alpha', 'pi', '1', '2', '0.5', '3', '1e3'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '^'), tie('expression'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc
      .tuple(
        fc.constantFrom(
          'exp',
          'log',
          'log1p',
          'sqrt',
          'sin',
          'cos',
          'atan',
          'tanh',
          'sinh',
          'cosh',
          'sigmoid',
          'abs',
          'erf',
          'sign',
          '-',
        ),
        tie('expression'),
      )
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(fc.constantFrom('max', 'min'), tie('expression'), tie('expression'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([a, b, c]) => `if(${a} > 0, ${b}, ${c})`),
  ),
}));

function activation(g: string): void {
  const made = createActivation({
    name: 'f',
    symbol: 'f',
    g,
    neat: null,
    parameters: { alpha: 0.25 },
    kinks: [],
  });
  made.derivativeAt(0.7);
  made.render('g');
}

/** What stands in derivations that students write, in all three ways of writing them. */
const pieces = fc.constantFrom(
  ...[
    "g'(z)",
    'g(z)',
    "σ'(z)",
    'σ(z)',
    'dg/dz',
    '\\sigma(z)',
    'z',
    '1',
    '2',
    'e^{-z}',
    'e^-z',
    'np.exp(-z)',
  ],
  ...[
    '\\frac{',
    '}{',
    '}',
    '\\left(',
    '\\right)',
    '\\cdot',
    '\\\\',
    '&=',
    '=',
    '=',
    '+',
    '-',
    '*',
    '/',
    '^',
    '**',
  ],
  ...[
    '(',
    ')',
    '(',
    ')',
    '\n',
    '\n',
    '# ',
    '// ',
    'S1: ',
    '(2) ',
    '$',
    '%',
    '\\begin{align}',
    '\\end{align}',
  ],
  ...[
    'by the chain rule',
    'd/dz',
    'let u = ',
    'where ',
    '²',
    '⁻ᶻ',
    '1/(1+e^{-z})',
    ' '.repeat(200),
    '#'.repeat(200),
  ],
);

const derivation = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(' '));

const logistic = {
  ...{ name: 'sigmoid', symbol: 'σ', g: '1 / (1 + exp(-z))', neat: 'g * (1 - g)' },
  ...{ parameters: {}, kinks: [] },
};

export const targets: readonly Target<never>[] = [
  target({
    name: 'pack.json, fields',
    share: 25,
    input: packJson,
    run: json => void packOf(filesOf(json), 'x', {}),
  }),
  target({
    name: 'pack.json, text',
    share: 10,
    input: damaged(JSON.stringify(draft())),
    run: json => void packOf(filesOf(json), 'x', {}),
  }),
  target({ name: 'archive', share: 35, input: archive, run: bytes => void readArchive(bytes) }),
  target({
    name: 'expression, tokens',
    share: 15,
    input: fc.array(tokens, { maxLength: 25 }).map(parts => parts.join('')),
    run: activation,
  }),
  target({ name: 'expression, grammar', share: 5, input: expression, run: activation }),
  target({
    name: 'derivation',
    share: 10,
    input: fc.tuple(derivation, fc.boolean()),
    run: ([lines, known]) =>
      void checkStudentDerivation(lines, {
        activation: known ? logistic : null,
        mustReachDerivative: known,
      }),
  }),
];

function target<T>(made: Target<T>): Target<never> {
  return made as unknown as Target<never>;
}
