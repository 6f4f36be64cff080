import { version } from '../../package.json';
import { main } from './main.ts';

const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  color,
};

// exitCode and not exit(): what was written to a pipe must get out.
void main(process.argv.slice(2), terminal, __dirname, version).then(code => {
  process.exitCode = code;
});
