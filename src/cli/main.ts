import { UserError } from '../user-error.ts';
import { usage } from './arguments.ts';
import { runCheckCommand } from './check-command.ts';
import { Interrupted } from './interruption.ts';
import { runPackCommand } from './pack-command.ts';
import type { Terminal } from './terminal.ts';

/** The `gprime` command; resolves to its exit status. */
export async function main(
  args: string[],
  terminal: Terminal,
  distRoot: string,
  version: string,
): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === undefined) {
      terminal.err(usage);
      return 2;
    }
    if (command === '--version') {
      terminal.out(`${version}\n`);
      return 0;
    }
    const isHelp = (arg: string) => arg === '--help' || arg === '-h';
    if (isHelp(command) || (command === 'check' && rest.some(isHelp))) {
      terminal.out(usage);
      return 0;
    }
    if (command === 'check') return await runCheckCommand(rest, terminal, distRoot, version);
    if (command === 'pack') return await runPackCommand(rest, terminal, distRoot);
    throw new UserError(`gprime ${command}: no such command; see gprime --help.`);
  } catch (error) {
    if (error instanceof Interrupted) {
      terminal.err(`${error.message}\n`);
      return error.exitCode;
    }
    // 1 would say that homework is wrong: a fault of this program is none of it.
    const text = error instanceof UserError ? error.message : faultText(error);
    terminal.err(`${text}\n`);
    return 2;
  }
}

function faultText(error: unknown): string {
  const trace = error instanceof Error ? error.stack : String(error);
  return `gprime failed, by a fault of its own:\n${trace}`;
}
