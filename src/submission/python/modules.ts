import { join, normalize } from 'node:path';
import type { ModuleFile } from '../dialect.ts';

/**
 * Where a module of the submission's own folder may lie. A relative import counts from the importing
 * file; one that leaves the folder names none.
 */
export function pythonModuleFiles(
  written: string,
  from: { name: string; path: string },
  folder: string,
): ModuleFile[] {
  const dots = /^\.*/.exec(written)![0].length;
  const parts = written
    .slice(dots)
    .split('.')
    .filter(part => part !== '');
  const base = dots === 0 ? [] : packageOf(from).slice(0, packageOf(from).length - (dots - 1));
  if (dots - 1 > packageOf(from).length) return [];
  const full = [...base, ...parts];
  if (!full.every(part => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(part))) return [];
  if (full.length === 0)
    return dots > 0 ? [{ name: '__init__', path: join(folder, '__init__.py') }] : [];
  const name = full.join('.');
  const path = join(folder, ...full);
  return [
    { name, path: `${path}.py` },
    { name, path: join(path, '__init__.py') },
  ];
}

/** The package that a module's relative imports count from, as its names. */
function packageOf(module: { name: string; path: string }): string[] {
  if (module.name === '__main__') return [];
  const parts = module.name.split('.');
  return isPackage(module.path) ? parts : parts.slice(0, -1);
}

export function isPackage(path: string): boolean {
  return /(^|[\\/])__init__\.py$/.test(path);
}

/** The packages a dotted module lies in, outermost first, with the file each would have. */
export function pythonParents(name: string, folder: string): ModuleFile[] {
  const parts = name.split('.').slice(0, -1);
  return parts.map((_, index) => {
    const names = parts.slice(0, index + 1);
    return { name: names.join('.'), path: normalize(join(folder, ...names, '__init__.py')) };
  });
}
