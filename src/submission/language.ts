import type { Language } from './types.ts';

const languages: Readonly<Record<string, Language>> = {
  '.py': 'python',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
};

/** The language of a file by its name, null for what is no submission (`.d.ts` holds no code). */
export function languageOf(path: string): Language | null {
  const name = path.toLowerCase();
  if (/\.d\.[mc]?ts$/.test(name)) return null;
  const extension = /\.[^./\\]+$/.exec(name)?.[0] ?? '';
  return languages[extension] ?? null;
}

/** Whether a file is a notebook by its name. */
export function isNotebook(path: string): boolean {
  return path.toLowerCase().endsWith('.ipynb');
}

/** As a person reads them. */
export const languageNames: Readonly<Record<Language, string>> = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
};
