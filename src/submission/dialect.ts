import type { FoundFunction, ReturnNode } from './found-function.ts';
import type { ImportedName, Item } from './item.ts';
import { javascriptFunctions } from './javascript/functions.ts';
import { javascriptItems } from './javascript/items.ts';
import { javascriptModuleFiles } from './javascript/modules.ts';
import { javascriptReturns } from './javascript/returns.ts';
import { isJavascriptStub } from './javascript/stub.ts';
import { builtins, starMayBring } from './python/builtins.ts';
import { pythonFunctions } from './python/functions.ts';
import { pythonItems } from './python/items.ts';
import { pythonModuleFiles, pythonParents } from './python/modules.ts';
import { isPublic } from './python/public-names.ts';
import { pythonReturns } from './python/returns.ts';
import { isPythonStub } from './python/stub.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { Language } from './types.ts';

/** A file that a module may be in, with the name that imports it. */
export interface ModuleFile {
  name: string;
  path: string;
}

/** What differs from language to language. */
export interface Dialect {
  functions(root: SyntaxNode): FoundFunction[];
  /** Of a function node. */
  returns(node: SyntaxNode): ReturnNode[];
  isStub(node: SyntaxNode): boolean;
  items(root: SyntaxNode): Item[];

  /** The files a module of the submission's folder may be in, best first; none for installed ones. */
  moduleFiles(written: string, from: { name: string; path: string }, folder: string): ModuleFile[];
  /** The packages around a module. */
  parents(name: string, folder: string): ModuleFile[];
  /** The name under which a module binds what it gives to others. */
  exported(name: string): string;
  isExported(bound: string): boolean;
  /** The module that `from module import name` means where `module` binds no such name; '' for none. */
  submodule(module: string, name: string): string;
  /** Whether a name that a module does not bind stands for all it exports. */
  defaultIsAll(name: string): boolean;
  /** What is read inside an imported module, after the import's own local name. */
  pathInModule(name: ImportedName, rest: string[]): string[];
  /** What a name that nothing in the file binds is called where a star brings it from; null: no star does. */
  starred(name: string): string | null;
  /** Whether a module gives a name to a star. */
  isStarred(name: string, items: Item[]): boolean;
  /** Whether a star import may be what brings a name. */
  mayBring(star: ImportedName, name: string): boolean;

  /** Calls that change how a library computes. */
  setsLibrary: RegExp;
  /** Calls of methods that change what they are called on. */
  changesOwn: RegExp;
}

const python: Dialect = {
  functions: pythonFunctions,
  returns: pythonReturns,
  isStub: isPythonStub,
  items: pythonItems,
  moduleFiles: pythonModuleFiles,
  parents: pythonParents,
  exported: name => name,
  isExported: bound => !/^__\w+__$/.test(bound),
  submodule: (module, name) => (module.endsWith('.') ? module + name : `${module}.${name}`),
  defaultIsAll: () => false,
  pathInModule(name, rest) {
    const inner = name.module.split('.').slice(1);
    const isPlain = name.local === name.module.split('.')[0];
    const isThrough = isPlain && inner.every((part, index) => rest[index] === part);
    return isThrough ? rest.slice(inner.length) : rest;
  },
  starred: name => (builtins.has(name) ? null : name),
  isStarred: isPublic,
  mayBring: (star, name) => starMayBring(star.module, name),
  setsLibrary:
    /\.(seterr|seterrcall|setbufsize|set_default_dtype|set_default_tensor_type|set_floatx|config\.update|setrecursionlimit)$/,
  changesOwn:
    /\.(append|appendleft|extend|insert|add|update|setdefault|pop|popleft|popitem|remove|discard|clear|sort|reverse|fill|put|resize|setflags|register)$/,
};

const javascript: Dialect = {
  functions: javascriptFunctions,
  returns: javascriptReturns,
  isStub: isJavascriptStub,
  items: javascriptItems,
  moduleFiles: javascriptModuleFiles,
  parents: () => [],
  exported: name => `exports.${name}`,
  isExported: bound => bound.startsWith('exports.'),
  submodule: () => '',
  defaultIsAll: name => name === 'default',
  pathInModule: (_, rest) => rest,
  starred: name => (name.startsWith('exports.') ? name.slice('exports.'.length) : null),
  isStarred: name => name !== 'default',
  mayBring: () => true,
  setsLibrary: /\.(config|setBackend|enableProdMode|import)$/,
  changesOwn:
    /\.(push|unshift|pop|shift|splice|sort|reverse|fill|set|add|delete|clear|copyWithin)$/,
};

export const dialects: Readonly<Record<Language, Dialect>> = {
  python,
  javascript,
  typescript: javascript,
};
