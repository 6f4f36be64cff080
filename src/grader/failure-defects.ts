import type { Failure } from '../runtime/types.ts';
import type { Implementation, TextSignId } from '../submission/types.ts';
import type { Reply } from './conversation.ts';

/** A defect that an exception gives away by its class and message, in the words of Python, NumPy and V8. */
interface FailureSign {
  id: string;
  type?: RegExp;
  message?: RegExp;
  /** Needed as well, where the message alone has other origins. */
  sign?: TextSignId;
}

const FAILURE_SIGNS: readonly FailureSign[] = [
  { id: 'syntax', type: /^SyntaxError$/ },
  { id: 'recursion', type: /^RecursionError$/ },
  { id: 'recursion', type: /^RangeError$/, message: /call stack/i },
  { id: 'memory', type: /MemoryError$/ },
  {
    id: 'memory',
    type: /^RangeError$/,
    message: /allocation failed|Invalid (typed )?array length/i,
  },
  { id: 'import', type: /^(ModuleNotFoundError|ImportError)$/ },
  { id: 'name-error', type: /^(NameError|UnboundLocalError|ReferenceError)$/ },
  { id: 'caret-power', type: /^TypeError$/, message: /bitwise_xor|for \^(=)?:/ },
  {
    id: 'function-power',
    type: /^TypeError$/,
    message: /for \*\* or pow\(\).*('numpy\.ufunc'|function|method)/,
  },
  {
    id: 'function-power',
    type: /^TypeError$/,
    message: /for \*\* or pow\(\)/,
    sign: 'function-power',
  },
  // `f**2(z)` calls the 2.
  { id: 'function-power', message: /not callable|is not a function/, sign: 'function-power' },
  {
    id: 'missing-times',
    type: /^TypeError$/,
    message: /'(float|int|numpy\.\w+|ndarray)' object is not callable/,
  },
  { id: 'missing-times', type: /^TypeError$/, message: /is not a function/, sign: 'missing-times' },
  { id: 'array-condition', type: /^ValueError$/, message: /truth value of an array/ },
  {
    id: 'scalar-only',
    type: /^TypeError$/,
    message:
      /only (size-1|length-1|0-dimensional) arrays|must be real number, not|can't convert|only integer scalar arrays/,
  },
  { id: 'overflow', type: /^(OverflowError|FloatingPointError)$/ },
];

/** What a failure of the whole call says about the code; null where it says nothing certain. */
export function defectOfFailure(failure: Failure, implementation: Implementation): string | null {
  switch (failure.kind) {
    case 'syntax':
    case 'import':
    case 'timeout':
    case 'memory':
      return failure.kind;
    case 'raised': {
      const known = FAILURE_SIGNS.find(
        ({ type, message, sign }) =>
          (type?.test(failure.type) ?? true) &&
          (message?.test(failure.message) ?? true) &&
          (sign === undefined || hasSign(implementation, sign)),
      );
      return known?.id ?? null;
    }
    default:
      return null;
  }
}

export function hasSign(implementation: Implementation, id: TextSignId): boolean {
  return implementation.signs.some(sign => sign.id === id);
}

/** A call that returned something, and no number. */
export function defectOfReturned(
  reply: Reply,
  implementation: Implementation,
  printed: boolean,
): string | null {
  if (reply.returned?.kind !== 'none') return null;
  return printed || hasSign(implementation, 'prints') ? 'prints-not-returns' : 'no-return';
}

/** An exception NotImplementedError is a body that is not written yet. */
export function isNotImplemented(failure: Failure | null): boolean {
  if (failure?.kind !== 'raised') return false;
  return failure.type === 'NotImplementedError' || /^not implemented/i.test(failure.message);
}

/** 0-based line of the innermost frame in the submission itself. */
export function lineOfFailure(failure: Failure | null, path: string): number | null {
  return failure?.frames.findLast(frame => frame.path === path)?.line ?? null;
}
