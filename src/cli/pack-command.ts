import { parseArgs } from 'node:util';
import { fileErrorSentence } from '../file-error.ts';
import { UserError } from '../user-error.ts';
import { build, keygen, sign, startNew, verify, type Say } from './pack-author.ts';
import { lint } from './pack-lint.ts';

const packUsage = `Usage: gprime pack new DIR [--id ID] [--title TITLE] [--author NAME]
                                     a new pack that works as it is
       gprime pack lint DIR [--python PATH]
                                     what to mend, and which wrong functions would pass
       gprime pack build DIR [-o FILE] [--sign] [--key FILE]
                                     the one file to hand out
       gprime pack sign FILE [--key FILE]
                                     sign a built pack
       gprime pack verify FILE [--public-key KEY]
                                     check manifest and signature
       gprime pack keygen [--key FILE] [--no-password]
                                     a key pair, in minisign's format

The secret key is ~/.minisign/minisign.key unless --key names another. Its password is asked for, or read
from the first line of standard input where that is no terminal.

Exit status: 0 all is well, 1 something is wrong with the pack or the key, 2 usage.
`;

const options = {
  id: { type: 'string' },
  title: { type: 'string' },
  author: { type: 'string' },
  python: { type: 'string' },
  output: { type: 'string', short: 'o' },
  sign: { type: 'boolean' },
  key: { type: 'string' },
  'public-key': { type: 'string' },
  'no-password': { type: 'boolean' },
} as const;

export type PackOptions = ReturnType<typeof parse>['values'];

interface Command {
  takes: 'one' | 'none';
  options: (keyof typeof options)[];
  run: (path: string, values: PackOptions, say: Say, distRoot: string) => Promise<boolean>;
}

const commands = new Map<string, Command>([
  ['new', { takes: 'one', options: ['id', 'title', 'author'], run: startNew }],
  ['lint', { takes: 'one', options: ['python'], run: lint }],
  ['build', { takes: 'one', options: ['output', 'sign', 'key'], run: build }],
  ['sign', { takes: 'one', options: ['key'], run: sign }],
  ['verify', { takes: 'one', options: ['public-key'], run: verify }],
  [
    'keygen',
    {
      takes: 'none',
      options: ['key', 'no-password'],
      run: (_, values, say) => keygen(values, say),
    },
  ],
]);

/** `gprime pack …`: 0 all is well, 1 with what is wrong, 2 where the arguments are. */
export async function runPackCommand(args: string[], io: Say, distRoot: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || rest.includes('--help') || name === '--help') {
    if (name === undefined) io.err(packUsage);
    else io.out(packUsage);
    return name === undefined ? 2 : 0;
  }
  const command = commands.get(name);
  if (command === undefined) return usage(io, `there is no command ${name}`);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(rest);
  } catch (error) {
    return usage(io, `${name}: ${(error as Error).message}`);
  }
  const { values, positionals } = parsed;
  const foreign = Object.keys(values).find(
    option => !(command.options as string[]).includes(option),
  );
  if (foreign !== undefined) return usage(io, `${name} has no option --${foreign}`);
  if (positionals.length !== (command.takes === 'one' ? 1 : 0))
    return usage(io, `${name} takes ${command.takes === 'one' ? 'one path' : 'no path'}`);
  try {
    return (await command.run(positionals[0] ?? '', values, io, distRoot)) ? 0 : 1;
  } catch (error) {
    const message = error instanceof UserError ? error.message : fileErrorSentence(error);
    if (message === null) throw error;
    io.err(`${message}\n`);
    return 1;
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

function usage(io: Say, message: string): number {
  io.err(`gprime pack: ${message}; see gprime pack --help.\n`);
  return 2;
}
