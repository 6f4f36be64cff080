/** What the rooms below know of a student's file: plain data, no syntax tree leaves this room. */

export type Language = 'python' | 'javascript' | 'typescript';

/** Lines and characters count from 0, characters in UTF-16 code units, as in the language server protocol. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** How the running program reaches the implementation from its module's top level. */
export type Access =
  /** A function bound to a top-level name; `exported` names a JavaScript export that is not a binding (`default`). */
  | { kind: 'function'; name: string }
  /** A method of a class; the instance comes from `Class.__new__`, then from `Class()`. */
  | { kind: 'method'; owner: string; name: string; isStatic: boolean }
  /** A property of an object literal bound at top level, with the keys that lead to it. */
  | { kind: 'property'; owner: string; keys: string[] }
  /** `export default` of something without a name. */
  | { kind: 'default' };

export interface Parameter {
  name: string;
  hasDefault: boolean;
}

/** A keyword that turns g into g′: `sigmoid(z, deriv=True)`. `value` is what asks for the derivative. */
export interface DerivativeFlag {
  parameter: string;
  value: boolean | number;
}

export interface ReturnSite {
  /** The whole statement. */
  statement: Range;
  /** The returned expression; the statement itself where nothing is returned. */
  expression: Range;
  text: string;
}

/** A function in a student's file that could be an implementation. */
export interface Implementation {
  language: Language;
  /** As defined; `Class.method` for a method. Unique within a file: the last definition wins, as when run. */
  name: string;
  access: Access;
  /** Of the name, where the lens stands. */
  nameRange: Range;
  /** Of the whole definition, decorators and the `gprime:` comment included. */
  range: Range;
  /** Of the body; edits inside `range` make a result stale. */
  bodyRange: Range;
  /** Without self/cls. */
  parameters: Parameter[];
  flag: DerivativeFlag | null;
  /** A `gprime:` comment. `none` silences. */
  comment: { exercise: string | null; pack: string | null; silenced: boolean; range: Range } | null;
  returns: ReturnSite[];
  /** A body that is not written yet: `pass`, `…`, NotImplementedError, a TODO. */
  isStub: boolean;
  /** Numeric literals of the code that is run, helpers included; at most 32, none twice. */
  literals: number[];
  /** Whether the code that is run imports an array library (NumPy, or a peer). */
  usesArrays: boolean;
  /** Source of the definition, for signs that only the text gives away. */
  text: string;
}

/** A file, or the code cells of a notebook, parsed once. */
export interface SubmissionFile {
  path: string;
  language: Language;
  source: string;
  /** Every function found, in file order. What is found is listed even where nothing may run. */
  implementations: Implementation[];
  syntaxError: { range: Range; message: string } | null;
}

/** One module of a cut program: everything the implementation does not reach is blanked, line numbers kept. */
export interface ProgramModule {
  /** The name an import statement uses (`helpers`, `pkg.sub`; `./helpers.js`); `__main__` for the submission. */
  name: string;
  path: string;
  source: string;
  /** Names that other modules or the caller reach; for messages. */
  reached: string[];
}

/** What is run for one implementation: data for a runtime, which adds the process. */
export interface Program {
  language: Language;
  /** The submission first. */
  modules: ProgramModule[];
  access: Access;
  /** The names of g's helpers recognised in the same file, probed for `wrong-forward`. */
  forward: { name: string; access: Access; range: Range } | null;
  /** The submission's folder: last on the search path. */
  folder: string;
  /** The submission uncut, for the wider run after a name that only shows at run time. */
  whole: ProgramModule;
  /**
   * The parser met an error somewhere in the file: the interpreter compiles `whole` first, so that what is
   * a syntax error is the language's own decision.
   */
  suspect?: boolean;
  /** 0-based line ranges of the submission that are not run, for "lines 30–58 were not run". */
  skipped: { from: number; to: number }[];
}
