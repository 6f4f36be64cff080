import type { LastWords } from '../session.ts';
import type { Failure } from '../types.ts';
import { loopAround } from './loops.ts';

const crash = 'Fatal Python error';
/** By a crash, by its clock where there are signals, by its clock where there are none. */
const openings = [crash, 'Thread 0x', 'Current thread 0x', 'Timeout ('];
const frame = /^ {2}File "(.*)", line (\d+) in (.*)$/;

/**
 * Reads the dump that Python's faulthandler writes (innermost first, one block a thread). Null where the
 * text is no such dump. Frames of the worker itself and of libraries are left out.
 * @param sources of the submission, by path
 */
export function readDump(text: string, sources: ReadonlyMap<string, string>): LastWords | null {
  if (!openings.some(opening => opening.startsWith(text.slice(0, opening.length)))) return null;
  // The main thread runs the submission; faulthandler writes it last.
  const blocks = text.split(/^(?:Current t|T)hread 0x.*$/m);
  const frames: Failure['frames'] = [];
  for (const line of (blocks.at(-1) ?? '').split('\n')) {
    const match = frame.exec(line);
    if (!match) continue;
    const [path, name] = [unescape(match[1]!), unescape(match[3]!)];
    if (sources.has(path))
      frames.unshift({ path, line: Math.max(0, Number(match[2]) - 1), function: name });
  }
  const last = frames.at(-1);
  const isCrash = crash.startsWith(text.slice(0, crash.length));
  // Where in a loop the clock ran out is chance.
  if (last && !isCrash) last.line = loopAround(sources.get(last.path)!, last.line);
  return { frames, isCrash };
}

/** faulthandler writes ASCII: other characters of a path come as \xe9, \u2032 or \U0001f600. */
function unescape(text: string): string {
  return text.replace(
    /\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/g,
    (_, byte?: string, short?: string, long?: string) =>
      String.fromCodePoint(parseInt((byte ?? short ?? long)!, 16)),
  );
}
