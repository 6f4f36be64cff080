import { version } from '../../package.json';
import { main } from './main.ts';

const { stdout, stderr } = process;
const terminal = {
  out: (text: string) => stdout.write(text),
  err: (text: string) => stderr.write(text),
  color: stdout.isTTY && process.env['NO_COLOR'] === undefined,
  live: stderr.isTTY && process.env['TERM'] !== 'dumb',
};

// A reader that has seen enough (`| head`) is no fault; nothing is left to be told then.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  terminal.err(`gprime: the output could not be written (${error.message}).\n`);
  process.exitCode = 2;
});
stderr.on('error', () => undefined);

// exitCode and not exit(): what was written to a pipe must get out.
void main(process.argv.slice(2), terminal, __dirname, version).then(code => {
  process.exitCode ??= code;
});
