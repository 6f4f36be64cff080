/** What is wrong with a pack, each with its path in the file, what was found and what is allowed. */
import type * as z from 'zod/mini';
import { UserError } from '../user-error.ts';
import { visible } from './safe-text.ts';

export type Path = readonly (string | number)[];

export interface Problem {
  path: Path;
  message: string;
}

/** More problems than this are counted, not listed. */
const LISTED = 10;

/** A pack that cannot be used: every problem, and one message of a line each. */
export class PackError extends UserError {
  /** The file that is at fault. */
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const lines = problems.slice(0, LISTED).map(({ path, message }) => {
      const place = pathText(path);
      return `${visible(file)}: ${place === '' ? '' : `${place}: `}${message}`;
    });
    if (problems.length > LISTED) lines.push(`… and ${problems.length - LISTED} more`);
    super(lines.join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/** `exercises[0].points.values`, `exercises[0].points["element-wise"]`. */
export function pathText(path: Path): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[\w$]+$/.test(key)) return `[${quote(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}

/** A value as a message quotes it. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = visible(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function found(value: unknown, allowed: string): string {
  return `found ${quote(value)}, allowed: ${allowed}`;
}

type Issue = z.core.$ZodIssue;

/** The validator's issues as problems of the document it looked at. */
export function problemsOf(
  issues: readonly Issue[],
  document: unknown,
  prefix: Path = [],
): Problem[] {
  return issues.flatMap(issue => {
    const path = [
      ...prefix,
      ...issue.path.map(key => (typeof key === 'symbol' ? key.toString() : key)),
    ];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({
        path: [...path, key],
        message: `unknown field, allowed: ${issue.message}`,
      }));
    if (issue.code === 'invalid_key')
      return [{ path, message: found(path.at(-1), issue.issues[0]?.message ?? issue.message) }];
    if (issue.code === 'invalid_union') {
      const branch = closestBranch(issue.errors);
      if (branch !== null) return problemsOf(branch, document, path);
    }
    return [{ path, message: found(valueAt(document, path), issue.message) }];
  });
}

/** The one alternative that the value has the type of; null where there is not just one. */
function closestBranch(branches: readonly Issue[][]): Issue[] | null {
  const close = branches.filter(
    issues => !issues.some(issue => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  return close.length === 1 ? close[0]! : null;
}

function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
