import type { Failure } from '../types.ts';

const opening = /^(?:Timeout \(|Fatal Python error)/;
const frame = /^ {2}File "(.*)", line (\d+) in (.*)$/;

/**
 * Reads the dump that Python's faulthandler writes (innermost first, one block a thread). Null where the
 * text is no such dump. Frames of the worker itself and of libraries are the caller's to leave out.
 */
export function readDump(text: string): Failure['frames'] | null {
  if (!opening.test(text) && !'Timeout ('.startsWith(text.slice(0, 9))) return null;
  // The main thread runs the submission; faulthandler writes it last.
  const blocks = text.split(/^(?:Current t|T)hread 0x.*$/m);
  const frames: Failure['frames'] = [];
  for (const line of (blocks.at(-1) ?? '').split('\n')) {
    const match = frame.exec(line);
    if (!match) continue;
    const [, path, number, name] = match;
    frames.unshift({
      path: unescape(path!),
      line: Math.max(0, Number(number) - 1),
      function: unescape(name!),
    });
  }
  return frames;
}

/** faulthandler writes ASCII: other characters of a path come as \xe9, \u2032 or \U0001f600. */
function unescape(text: string): string {
  return text.replace(
    /\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/g,
    (_, byte?: string, short?: string, long?: string) =>
      String.fromCodePoint(parseInt((byte ?? short ?? long)!, 16)),
  );
}
