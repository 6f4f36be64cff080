/**
 * The one description of `pack.json`: the validator and the JSON Schema that editors complete and check
 * with both come from here. Every field carries a sentence for hovers and a phrase for errors.
 */
import * as z from 'zod/mini';
import { isPrototypeName, unsafeCharacter } from './safe-text.ts';

/** The format this version of the product reads. */
export const FORMAT = 1;

/** Sentences for hovers, by schema; they become `description` in the JSON Schema. */
export const descriptions = z.registry<{ description: string }>();

/** Gives a schema its sentence. */
function about<T extends z.core.$ZodType>(description: string, schema: T): T {
  descriptions.add(schema, { description });
  return schema;
}

/** What a field allows, as the end of `found …, allowed: …`. */
const allowed = (phrase: string) => ({ error: () => phrase });

function number(low: number, high: number) {
  const phrase = `a number from ${low} to ${high}`;
  return z.number(allowed(phrase)).check(z.minimum(low, phrase), z.maximum(high, phrase));
}

function count(low: number, high: number) {
  const phrase = `a whole number from ${low} to ${high}`;
  return z.int(allowed(phrase)).check(z.minimum(low, phrase), z.maximum(high, phrase));
}

function oneOf<const T extends readonly string[]>(...values: T) {
  return z.enum(values, allowed(values.map(value => JSON.stringify(value)).join(', ')));
}

function list<T extends z.core.$ZodType>(what: string, max: number, element: T, min = 0) {
  const phrase =
    min > 0 ? `a list of ${min} to ${max} ${what}` : `a list of at most ${max} ${what}`;
  return z
    .array(element, allowed(phrase))
    .check(z.minLength(min, phrase), z.maxLength(max, phrase));
}

function matching(phrase: string, max: number, pattern: RegExp) {
  return z
    .string(allowed(phrase))
    .check(z.maxLength(max, phrase), z.regex(pattern, phrase), ordinary());
}

/** Refuses names that every JavaScript object inherits. */
function ordinary() {
  return z.refine<string>(
    name => !isPrototypeName(name),
    'any name but those of JavaScript’s own objects',
  );
}

function line(max: number) {
  const phrase = `a text of 1 to ${max} characters`;
  return z.string(allowed(phrase)).check(
    z.minLength(1, phrase),
    z.maxLength(max, phrase),
    z.refine<string>(text => unsafeCharacter(text) === null, {
      error: issue =>
        `text without control characters (it holds ${unsafeCharacter(String(issue.input)) ?? ''})`,
    }),
  );
}

const languageTag = matching('a language like en or pt-BR', 35, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** A text, or one a language. */
function text(max: number) {
  const phrase = `a text of 1 to ${max} characters, or one a language: { "en": "…", "hi": "…" }`;
  return z.union([line(max), z.record(languageTag, line(max))], allowed(phrase));
}

function object<T extends z.core.$ZodLooseShape>(shape: T) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? `one of ${names}` : `an object { … }`),
  });
}

const path = matching(
  'a path inside the pack, like statements/sigmoid.md',
  160,
  /^[A-Za-z0-9_][A-Za-z0-9_. -]*(\/[A-Za-z0-9_][A-Za-z0-9_. -]*)*$/,
);

const exerciseId = matching(
  'lower-case letters, digits and hyphens, at most 64',
  64,
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
);

const identifier = matching(
  'a name as in code: letters, digits and _, at most 64',
  64,
  /^[A-Za-z_][A-Za-z0-9_]*$/,
);

const expression = line(500);

const languages = ['python', 'javascript', 'typescript'] as const;

const activation = object({
  name: about('Name of the activation function, as in a sentence: logistic, tanh, ReLU.', line(60)),
  symbol: about(
    'How g is written in formulas: σ, tanh. The name where it is left out.',
    z.optional(line(24)),
  ),
  g: about(
    'The activation function as an expression in z and the parameters. The reference g′ is derived from it.',
    expression,
  ),
  neat: about(
    'The form of g′ the derivation ends in, in g, z and the parameters: g * (1 - g). Checked against g.',
    z.optional(expression),
  ),
  parameters: about(
    'Values of the named parameters of g: { "alpha": 0.01 }.',
    z.optional(
      z.record(identifier, number(-1e6, 1e6), allowed('numbers by name, like { "alpha": 0.01 }')),
    ),
  ),
  kinks: about(
    'Points where g has no derivative. A number accepts any slope between the one-sided ones, { "at": 0, "slope": 0 } only this one.',
    z.optional(
      list(
        'points',
        16,
        z.union(
          [number(-1000, 1000), object({ at: number(-1000, 1000), slope: number(-1e6, 1e6) })],
          allowed('a number from -1000 to 1000, or { "at": 0, "slope": 0 }'),
        ),
      ),
    ),
  ),
});

const implementation = object({
  names: about(
    'Names of functions that are taken for this exercise.',
    list('names', 32, identifier, 1),
  ),
  argument: about(
    'What the function is given: the pre-activation z, the output g(z), either of them, or (dA, cache).',
    z.optional(oneOf('pre-activation', 'activation', 'either', 'upstream')),
  ),
  cache: about('With "upstream": what the cache holds.', z.optional(oneOf('z', 'output'))),
  input: about(
    'Whether arrays are asked. Left out: they are where the submission imports an array library.',
    z.optional(oneOf('array', 'scalar')),
  ),
  languages: about(
    'Languages the exercise may be written in; all where it is left out.',
    z.optional(list('languages', 3, oneOf(...languages), 1)),
  ),
});

const points = number(0, 1000);

const misconception = object({
  id: exerciseId,
  formula: about('What the mistaken function returns, in z, the parameters, g and dg.', expression),
  hints: about('What a student is told, step by step.', z.optional(list('hints', 5, text(500)))),
});

const exercise = object({
  id: about('Names the exercise in comments, results and links.', exerciseId),
  title: about('Title of the exercise, or one a language.', text(120)),
  statement: about(
    'A Markdown file of the pack, or one a language. Images come from the pack.',
    z.optional(
      z.union(
        [path, z.record(languageTag, path)],
        allowed('a path inside the pack, or one a language'),
      ),
    ),
  ),
  activation: about('The activation function whose derivative is asked.', activation),
  implementation: about('Which functions are solutions, and how they are called.', implementation),
  points: about(
    'Points a property earns. All but values earn them only where values holds.',
    z.optional(
      object({
        values: z.optional(points),
        tails: z.optional(points),
        'element-wise': z.optional(points),
        integers: z.optional(points),
        purity: z.optional(points),
      }),
    ),
  ),
  tolerance: about(
    'A value passes where |y − g′(z)| ≤ atol + rtol·|g′(z)|.',
    z.optional(object({ rtol: z.optional(number(0, 0.1)), atol: z.optional(number(0, 0.1)) })),
  ),
  tails: about(
    'Whether an overflow for large |z| only warns or fails the exercise.',
    z.optional(oneOf('advice', 'required')),
  ),
  closedForm: about(
    'Whether a numerical slope within tolerance passes.',
    z.optional(oneOf('accepted', 'required')),
  ),
  credit: about(
    'The share of the points a verdict earns though it does not pass.',
    z.optional(object({ 'activation-form': z.optional(number(0, 1)) })),
  ),
  misconceptions: about(
    'Mistakes of this exercise beside the ones that are known anyway.',
    z.optional(list('misconceptions', 64, misconception)),
  ),
  starter: about(
    'The file a student starts from, by language.',
    z.optional(
      object({
        python: z.optional(path),
        javascript: z.optional(path),
        typescript: z.optional(path),
      }),
    ),
  ),
});

const symbol = line(12);

export const packSchema = object({
  $schema: about('Where editors find this schema.', z.optional(line(300))),
  format: about('The version of the format: 1.', z.literal(FORMAT, allowed('1'))),
  id: about(
    'Names the pack for ever: lower-case words joined by dots and hyphens.',
    matching(
      'lower-case letters and digits, joined by single dots and hyphens, at most 64',
      64,
      /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    ),
  ),
  version: about(
    'Three numbers; a later version has a higher one.',
    matching('three numbers like 1.0.0', 32, /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/),
  ),
  title: about('Title of the pack, or one a language.', text(120)),
  author: about('Who hands the pack out.', z.optional(object({ name: line(120) }))),
  symbols: about(
    'How the course writes the pre-activation and the output.',
    z.optional(object({ preActivation: z.optional(symbol), output: z.optional(symbol) })),
  ),
  exercises: about('The functions to implement.', list('exercises', 100, exercise, 1)),
  feedback: about(
    'full; input: no expected values; verdict: only the verdict and the names of properties.',
    z.optional(oneOf('full', 'input', 'verdict')),
  ),
  derivation: about(
    'How much of the derivation is shown before the exercise passes.',
    z.optional(oneOf('full', 'broken-step', 'after-pass', 'never')),
  ),
  hints: about('How many hints a student may open.', z.optional(object({ max: count(0, 5) }))),
  due: about(
    'When it is due, with the offset from UTC: 2026-12-01T23:59:00+05:30.',
    z.optional(
      matching(
        'a date and time with offset, like 2026-12-01T23:59:00+05:30',
        35,
        /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
      ).check(
        z.refine<string>(due => !Number.isNaN(Date.parse(due)), 'a date that the calendar has'),
      ),
    ),
  ),
  gradingSeedCommitment: about(
    'sha256 of the seed that grading will use, published before it is.',
    z.optional(matching('sha256: and 64 hexadecimal digits', 71, /^sha256:[0-9a-f]{64}$/)),
  ),
});

/** `pack.json` as written, fields of the author's own (`x-…`) left out. */
export type PackFile = z.infer<typeof packSchema>;
export type ExerciseFile = PackFile['exercises'][number];
