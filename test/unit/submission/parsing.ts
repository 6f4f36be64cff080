import { createParser } from '../../../src/submission/parser.ts';
import type {
  Implementation,
  Language,
  Program,
  Range,
  SubmissionFile,
} from '../../../src/submission/types.ts';
import { distRoot } from '../../support/dist.ts';

const parser = await createParser(distRoot);

const names: Record<Language, string> = {
  python: '/home/student/hw1.py',
  javascript: '/home/student/hw1.js',
  typescript: '/home/student/hw1.ts',
};

export function parse(text: string, language: Language = 'python'): SubmissionFile {
  return parser.parse({ path: names[language], language, text });
}

/** The implementation of that name, the only one where none is given. */
export function implementation(
  text: string,
  name?: string,
  language: Language = 'python',
): Implementation {
  const found = parse(text, language).implementations;
  const wanted = name === undefined ? found[0] : found.find(each => each.name === name);
  if (!wanted) throw new Error(`No ${name ?? 'function'} in: ${found.map(f => f.name).join(', ')}`);
  return wanted;
}

/** Cuts a file; `files` are the other files of its folder, by path from there. */
export function cut(
  text: string,
  name: string,
  language: Language = 'python',
  files: Record<string, string> = {},
): Promise<Program> {
  return parser.cut(
    { path: names[language], language, text },
    implementation(text, name, language),
    path => Promise.resolve(files[path.replace('/home/student/', '')] ?? null),
  );
}

/** The text that a range covers. */
export function textIn(text: string, range: Range): string {
  const lines = text.split(/\r\n|\r|\n/);
  const { start, end } = range;
  if (start.line === end.line) return lines[start.line]!.slice(start.character, end.character);
  return [
    lines[start.line]!.slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line]!.slice(0, end.character),
  ].join('\n');
}

/** A text without the blank lines and line-end blanks that cutting leaves. */
export function condensed(text: string): string {
  return text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '')
    .join('\n');
}
