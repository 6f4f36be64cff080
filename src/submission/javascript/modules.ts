import { dirname, join, relative, sep } from 'node:path';
import type { ModuleFile } from '../dialect.ts';

const extensions = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** Where `./x` may lie, in the order Node and TypeScript look; nothing outside the folder. */
export function javascriptModuleFiles(
  written: string,
  from: { path: string },
  folder: string,
): ModuleFile[] {
  if (!/^\.\.?(\/|$)/.test(written)) return [];
  const base = join(dirname(from.path), written);
  const typed = /\.([mc]?)js$/.exec(base);
  const paths = [
    ...(extensions.some(extension => base.endsWith(extension)) ? [base] : []),
    ...(typed ? [base.replace(/\.([mc]?)js$/, '.$1ts')] : []),
    ...extensions.map(extension => base + extension),
    ...extensions.map(extension => join(base, `index${extension}`)),
  ];
  return paths.flatMap(path => {
    const inside = relative(folder, path).split(sep).join('/');
    return inside.startsWith('../') || inside.includes(':') ? [] : [{ name: `./${inside}`, path }];
  });
}
