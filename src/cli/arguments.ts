import { parseArgs } from 'node:util';
import { parseSeed } from '../grader/seed.ts';
import { UserError } from '../user-error.ts';

export interface CheckArguments {
  paths: string[];
  packs: string[];
  exercise: string | null;
  seed: string | null;
  format: 'text' | 'json';
  html: string | null;
  csv: string | null;
  python: string | null;
  timings: boolean;
}

export const usage = `Usage: gprime check [options] PATH…     check files, or all files of folders
       gprime pack COMMAND …          make, check, sign and verify packs (gprime pack --help)
       gprime --help | --version

Options of check
  --pack PATH        a pack's folder or .gpack file, before the built-in one; may be given again
  --exercise ID      only the functions of this exercise
  --seed HEX         up to 16 hex digits: the same random inputs again
  --format FORMAT    text (default) or json
  --html FILE        write the report as one self-contained page, too
  --csv FILE         write the points as a table, too: a row a function
  --python PATH      the Python that runs Python files: a path, or a name on PATH
  --timings          milliseconds of each check in the JSON

Exit status: 0 all passed, 1 something did not, 2 it could not be asked.
`;

/** @throws UserError on an unknown option, a missing value or no path. */
export function parseCheckArguments(args: string[]): CheckArguments {
  const { values, positionals } = parse(args);
  if (positionals.length === 0)
    throw new UserError('gprime check: name at least one file or folder.');
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new UserError(`--format ${format}: it is text or json.`);
  }
  return {
    paths: positionals,
    packs: values.pack ?? [],
    exercise: values.exercise ?? null,
    seed: values.seed === undefined ? null : parseSeed(values.seed),
    format,
    html: values.html ?? null,
    csv: values.csv ?? null,
    python: values.python ?? null,
    timings: values.timings ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        exercise: { type: 'string' },
        seed: { type: 'string' },
        format: { type: 'string' },
        html: { type: 'string' },
        csv: { type: 'string' },
        python: { type: 'string' },
        timings: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Node's own advice behind the first sentence is about a case that is hardly ever meant.
    const [reason] = (error as Error).message.split('. ');
    throw new UserError(`gprime check: ${reason}; see gprime --help.`);
  }
}
