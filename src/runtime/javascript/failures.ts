import { types } from 'node:util';
import type { Failure } from '../types.ts';

const mostFrames = 40;

/** A thrown value as plain data. `paths`: the student's files; frames of anything else are left out. */
export function describeThrown(thrown: unknown, paths: ReadonlySet<string>): Failure {
  const type = textOf(() =>
    types.isNativeError(thrown)
      ? thrown.name
      : typeof thrown === 'object'
        ? 'object'
        : typeof thrown,
  );
  const message = textOf(() => (types.isNativeError(thrown) ? thrown.message : String(thrown)));
  const stack = textOf(() => (types.isNativeError(thrown) ? (thrown.stack ?? '') : ''), 65536);
  const frames = framesOf(stack, paths);
  return { kind: kindOf(type, message, thrown), type, message, frames };
}

function kindOf(type: string, message: string, thrown: unknown): Failure['kind'] {
  const code = textOf(() => (thrown as { code?: string } | null | undefined)?.code ?? '');
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') return 'import';
  if (type === 'RangeError' && /allocation failed|Invalid array buffer length/i.test(message))
    return 'memory';
  return 'raised';
}

/** Innermost last. A stack has it first: `at name (/path/file.js:3:7)` or `at /path/file.js:3:7`. */
function framesOf(stack: string, paths: ReadonlySet<string>): Failure['frames'] {
  const frames: Failure['frames'] = [];
  for (const row of stack.split('\n')) {
    const match = /^ {4}at (?:(.*?) \()?(.+?):(\d+):\d+\)?$/.exec(row);
    if (!match || !paths.has(match[2]!)) continue;
    frames.unshift({
      path: match[2]!,
      line: Number(match[3]) - 1,
      function: (match[1] ?? '').slice(0, 200),
    });
    if (frames.length === mostFrames) break;
  }
  return frames;
}

/** What a getter or a proxy of the submission throws is not worth more than an empty text. */
function textOf(read: () => unknown, most = 2000): string {
  try {
    const text = read();
    return typeof text === 'string' ? text.slice(0, most) : '';
  } catch {
    return '';
  }
}
