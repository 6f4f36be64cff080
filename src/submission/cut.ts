import { dirname } from 'node:path';
import { blankedText } from './blank.ts';
import { dialects, type ModuleFile } from './dialect.ts';
import type { FoundFunction } from './found-function.ts';
import { forwardOf } from './forward.ts';
import { literalsOf, skippedLines, usesArrayLibrary } from './kept-code.ts';
import { ModuleState } from './module-state.ts';
import type { ParsedText } from './parsed-text.ts';
import { isPackage } from './python/modules.ts';
import { withAbsoluteImports } from './python/relative-imports.ts';
import { reach } from './reach.ts';
import type { Access, Implementation, Program, ProgramModule } from './types.ts';

/** The text of a module, parsed; null where there is no such file. */
export type ReadModule = (path: string) => Promise<ParsedText | null>;

/** Cuts a submission to what one implementation reaches, the modules of its folder with it. */
export async function cutProgram(
  path: string,
  parsed: ParsedText,
  implementation: Implementation,
  read: ReadModule,
): Promise<Program> {
  const { language } = parsed;
  const dialect = dialects[language];
  const folder = dirname(path);
  const main = new ModuleState('__main__', path, parsed);
  const loaded = new Map<string, Promise<ModuleState | null>>([[path, Promise.resolve(main)]]);
  const open = async (file: ModuleFile): Promise<ModuleState | null> => {
    const text = await read(file.path);
    return text && new ModuleState(file.name, file.path, text);
  };
  const load = async (written: string, from: ModuleState): Promise<ModuleState | null> => {
    for (const file of dialect.moduleFiles(written, from, folder)) {
      const opening = loaded.get(file.path) ?? open(file);
      loaded.set(file.path, opening);
      const module = await opening;
      if (module) return module;
    }
    return null;
  };
  const paths = accessPaths(implementation.access);
  main.reached.add(paths[0]!);
  const needs = paths.map(needed => ({ module: main, path: needed }));
  const modules = await reach(needs, dialect, load);
  for (const module of [...modules]) {
    for (const parent of dialect.parents(module.name, folder)) {
      const known = await load(parent.name, main);
      if (known) modules.add(known);
    }
  }
  const own = parsed.functions.find(found => found.name === implementation.name);
  return {
    language,
    modules: [...modules].map(programModule),
    access: implementation.access,
    flag: flagOf(implementation),
    forward: forwardOf(implementation, parsed, found => isReached(main, found)),
    literals: literalsOf(modules, own?.node ?? null),
    usesArrays: usesArrayLibrary(modules),
    folder,
    whole: { name: '__main__', path, source: asRun(main, parsed.source), reached: [] },
    skipped: skippedLines(main),
  };
}

/** Dotted names that lead to an implementation; an instance needs its class made too. */
export function accessPaths(access: Access): string[] {
  switch (access.kind) {
    case 'function':
      return [access.name];
    case 'method':
      return [`${access.owner}.${access.name}`];
    case 'default':
      return ['exports.default'];
    case 'property': {
      const [first, second] = access.keys;
      const isWhole = access.owner === 'module' && first === 'exports';
      if (access.owner === 'exports') return [`exports.${first!}`];
      return [isWhole ? `exports.${second ?? '*'}` : access.owner];
    }
  }
}

function flagOf({ flag, parameters }: Implementation): Program['flag'] {
  return flag && { ...flag, index: parameters.findIndex(each => each.name === flag.parameter) };
}

function programModule(module: ModuleState): ProgramModule {
  return {
    name: module.name,
    path: module.path,
    source: asRun(module, blankedText(module)),
    reached: [...module.reached],
  };
}

/** A module that is in no package cannot import relatively. */
function asRun(module: ModuleState, text: string): string {
  if (module.parsed.language !== 'python') return text;
  const isInPackage = module.name.includes('.') || isPackage(module.path);
  return isInPackage ? text : withAbsoluteImports(text, module.parsed.root);
}

function isReached(module: ModuleState, found: FoundFunction): boolean {
  const { access } = found;
  if (access.kind === 'method') {
    const item = module.bindersOf(access.owner)[0];
    return item !== undefined && module.keptMembers.get(item)?.has(access.name) === true;
  }
  const name = accessPaths(access)[0]!;
  return [...module.followed].some(path => path === name || path.startsWith(`${name}.`));
}
