import { createInterface } from 'node:readline';

/** Asks on the terminal without showing what is typed; where there is none, the first line of standard input. */
export async function askPassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    const lines = createInterface({ input: stdin });
    for await (const line of lines) return line;
    return '';
  }
  stderr.write(question);
  const wasRaw = stdin.isRaw;
  stdin.setRawMode(true);
  stdin.resume();
  try {
    return await typed(stdin);
  } finally {
    stdin.setRawMode(wasRaw);
    stdin.pause();
    stderr.write('\n');
  }
}

const [ENTER, NEWLINE, INTERRUPT, END, BACKSPACE, DELETE] = [
  '\r',
  '\n',
  '\u0003',
  '\u0004',
  '\b',
  '\u007f',
];

function typed(stdin: NodeJS.ReadStream): Promise<string> {
  return new Promise(resolve => {
    let password = '';
    const onData = (data: Buffer): void => {
      for (const character of data.toString('utf8')) {
        if (character === INTERRUPT) process.kill(process.pid, 'SIGINT');
        else if ([ENTER, NEWLINE, END].includes(character)) {
          stdin.off('data', onData);
          resolve(password);
          return;
        } else if ([BACKSPACE, DELETE].includes(character)) password = password.slice(0, -1);
        else password += character;
      }
    };
    stdin.on('data', onData);
  });
}
