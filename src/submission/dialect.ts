import type { FoundFunction, ReturnNode } from './found-function.ts';
import { javascriptFunctions } from './javascript/functions.ts';
import { javascriptReturns } from './javascript/returns.ts';
import { isJavascriptStub } from './javascript/stub.ts';
import { pythonFunctions } from './python/functions.ts';
import { pythonReturns } from './python/returns.ts';
import { isPythonStub } from './python/stub.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { Language } from './types.ts';

/** What differs from language to language. */
export interface Dialect {
  functions(root: SyntaxNode): FoundFunction[];
  /** Of a function node. */
  returns(node: SyntaxNode): ReturnNode[];
  isStub(node: SyntaxNode): boolean;
}

const python: Dialect = {
  functions: pythonFunctions,
  returns: pythonReturns,
  isStub: isPythonStub,
};

const javascript: Dialect = {
  functions: javascriptFunctions,
  returns: javascriptReturns,
  isStub: isJavascriptStub,
};

export const dialects: Readonly<Record<Language, Dialect>> = {
  python,
  javascript,
  typescript: javascript,
};
