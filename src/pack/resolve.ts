/** From the content of `pack.json` and the files beside it to a pack that can be asked. */
import { createActivation } from '../activation/activation.ts';
import type { Activation, ActivationDefinition } from '../activation/types.ts';
import { UserError } from '../user-error.ts';
import type { EvaluationBudget } from './evaluation-budget.ts';
import { textOf, type PackFiles } from './files.ts';
import { withNamedSlopes } from './kink.ts';
import { neatFault } from './neat.ts';
import { found, quote, type Path, type Problem } from './problems.ts';
import { unsafeCharacter } from './safe-text.ts';
import type { ExerciseFile, PackFile } from './schema.ts';
import type { Exercise, Text } from './types.ts';

const LANGUAGES = ['python', 'javascript', 'typescript'] as const;

const ENDINGS: Record<(typeof LANGUAGES)[number], readonly string[]> = {
  python: ['.py'],
  javascript: ['.js', '.mjs', '.cjs'],
  typescript: ['.ts'],
};

/**
 * Exercises as written → exercises as used; what is wrong with them goes into `problems`.
 *
 * @param budget null: the pack comes with the product, and is known to need little
 */
export function resolveExercises(
  file: PackFile,
  files: PackFiles,
  budget: EvaluationBudget | null,
  problems: Problem[],
): Exercise[] {
  const claimed = new Map<string, string>();
  const ids = new Set<string>();
  return file.exercises.flatMap((written, index) => {
    const path = ['exercises', index];
    if (ids.has(written.id))
      problems.push({
        path: [...path, 'id'],
        message: found(written.id, 'an id no other exercise has'),
      });
    ids.add(written.id);
    for (const [at, name] of written.implementation.names.entries()) {
      const owner = claimed.get(name);
      if (owner !== undefined)
        problems.push({
          path: [...path, 'implementation', 'names', at],
          message: found(name, `a name that ${owner} does not claim`),
        });
      claimed.set(name, written.id);
    }
    const before = problems.length;
    const exercise = resolveExercise(written, path, files, budget, problems);
    return exercise === null || problems.length > before ? [] : [exercise];
  });
}

function resolveExercise(
  written: ExerciseFile,
  path: Path,
  files: PackFiles,
  budget: EvaluationBudget | null,
  problems: Problem[],
): Exercise | null {
  const { implementation } = written;
  const tolerance = {
    rtol: written.tolerance?.rtol ?? 1e-5,
    atol: written.tolerance?.atol ?? 1e-6,
  };
  if (tolerance.rtol === 0 && tolerance.atol === 0)
    problems.push({
      path: [...path, 'tolerance'],
      message: 'rtol and atol are both 0, allowed: one of them',
    });
  const points = written.points ?? { values: 6, tails: 1, 'element-wise': 2, purity: 1 };
  if (!((points.values ?? 0) > 0))
    problems.push({
      path: [...path, 'points', 'values'],
      message: found(
        points.values,
        'more than 0, since the other properties count only where values holds',
      ),
    });
  if (implementation.cache !== undefined && implementation.argument !== 'upstream')
    problems.push({
      path: [...path, 'implementation', 'cache'],
      message: found(implementation.cache, 'nothing, unless argument is "upstream"'),
    });
  const statement = readStatement(written.statement ?? '', [...path, 'statement'], files, problems);
  checkStarters(written, path, files, problems);
  const activation = resolveActivation(written, [...path, 'activation'], budget, problems);
  if (activation === null) return null;
  checkFormulas(activation, written, path, problems);
  return {
    id: written.id,
    title: written.title,
    statement,
    statementPath: written.statement ?? '',
    activation,
    activationSource: { ...activation.definition },
    implementation: {
      names: [...new Set(implementation.names)],
      argument: implementation.argument ?? 'pre-activation',
      cache: implementation.cache ?? 'z',
      input: implementation.input ?? null,
      languages: [...new Set(implementation.languages ?? LANGUAGES)],
    },
    points: defined(points),
    tolerance,
    tails: written.tails ?? 'advice',
    closedForm: written.closedForm ?? 'accepted',
    credit: { 'activation-form': written.credit?.['activation-form'] ?? 0 },
    misconceptions: (written.misconceptions ?? []).map(({ id, formula, hints }) => ({
      id,
      formula,
      hints: hints ?? [],
    })),
    starter: defined(written.starter ?? {}),
  };
}

function defined<T>(record: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

function resolveActivation(
  written: ExerciseFile,
  path: Path,
  budget: EvaluationBudget | null,
  problems: Problem[],
): Activation | null {
  const { name, symbol, g, neat, parameters, kinks } = written.activation;
  const slopes = new Map<number, number>();
  for (const kink of kinks ?? []) if (typeof kink !== 'number') slopes.set(kink.at, kink.slope);
  const definition: ActivationDefinition = {
    name,
    symbol: symbol ?? name,
    g,
    neat: null,
    parameters: { ...parameters },
    kinks: (kinks ?? []).map(kink => (typeof kink === 'number' ? kink : kink.at)),
  };
  const plain = attempt(() => createAffordable(definition, budget), g, [...path, 'g'], problems);
  if (plain === null) return null;
  if (neat === undefined) return withNamedSlopes(plain, slopes);
  const fault = attempt(() => neatFault(plain, neat) ?? 'none', neat, [...path, 'neat'], problems);
  if (fault === null) return null;
  if (fault !== 'none') {
    problems.push({
      path: [...path, 'neat'],
      message:
        `found ${quote(neat)}, which is not the derivative of g: ` +
        `at z = ${digits(fault.z)} it gives ${digits(fault.neat)}, g′(z) is ${digits(fault.derivative)}`,
    });
    return null;
  }
  const whole = attempt(
    () => createActivation({ ...definition, neat }),
    neat,
    [...path, 'neat'],
    problems,
  );
  return whole === null ? null : withNamedSlopes(whole, slopes);
}

function createAffordable(
  definition: ActivationDefinition,
  budget: EvaluationBudget | null,
): Activation {
  const activation = createActivation(definition);
  budget?.try(activation);
  return activation;
}

function checkFormulas(
  activation: Activation,
  written: ExerciseFile,
  path: Path,
  problems: Problem[],
): void {
  for (const [index, { formula }] of (written.misconceptions ?? []).entries())
    attempt(
      () => activation.formula(formula)(0.5),
      formula,
      [...path, 'misconceptions', index, 'formula'],
      problems,
    );
}

/** Runs what an expression of the pack may make fail; null after a failure, which is then a problem. */
function attempt<T>(run: () => T, text: string, path: Path, problems: Problem[]): T | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push({ path, message: `found ${quote(text)}: ${error.message}` });
    return null;
  }
}

function readStatement(written: Text, path: Path, files: PackFiles, problems: Problem[]): Text {
  if (typeof written === 'string')
    return written === '' ? '' : readText(written, path, files, problems);
  return Object.fromEntries(
    Object.entries(written).map(([tag, file]) => [
      tag,
      readText(file, [...path, tag], files, problems),
    ]),
  );
}

function checkStarters(
  written: ExerciseFile,
  path: Path,
  files: PackFiles,
  problems: Problem[],
): void {
  for (const language of LANGUAGES) {
    const starter = written.starter?.[language];
    if (starter === undefined) continue;
    const place = [...path, 'starter', language];
    const endings = ENDINGS[language];
    if (!endings.some(ending => starter.endsWith(ending)))
      problems.push({
        path: place,
        message: found(starter, `a file that ends in ${endings.join(' or ')}`),
      });
    readText(starter, place, files, problems);
  }
}

function readText(file: string, path: Path, files: PackFiles, problems: Problem[]): string {
  const content = files.get(file);
  if (content === undefined) {
    problems.push({ path, message: found(file, 'a file of the pack; there is none of this name') });
    return '';
  }
  const text =
    attempt(() => textOf(file, content).replaceAll('\r\n', '\n'), file, path, problems) ?? '';
  const unsafe = unsafeCharacter(text);
  if (unsafe !== null)
    problems.push({
      path,
      message: found(file, `text without control characters (it holds ${unsafe})`),
    });
  return text;
}

/** A number as a person reads it. */
function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
