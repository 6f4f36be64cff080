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
  /**
   * A property of an object literal (or dict, list, tuple: keys of digits are then indices) bound at top
   * level, with the keys that lead to it. In JavaScript the owner may be `exports` or `module`, as in
   * CommonJS: `export default { prime(z) {} }` is owner `exports`, keys `default`, `prime`.
   */
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
  /** The returned expression, or what the returned name was made of; the statement itself where nothing is returned. */
  expression: Range;
  text: string;
}

/**
 * What the text of a definition shows and its values do not. A sign is evidence, not a verdict: it points
 * to where a mistake would stand and decides between origins that give the same numbers.
 */
export type TextSignId =
  // — faults of the text itself —
  /** Python `^` between numbers, where `**` is meant. Range: the operator. */
  | 'caret-power'
  /** `g(z) * 1 - g(z)`: the bracket around 1 − g is missing. Range: the sum. */
  | 'precedence'
  /** `g(z)(1 - g(z))`: a call where a product is meant. Range: the outer call. */
  | 'missing-times'
  /** `np.tanh**2(z)`: a power of a function, not of its value. Range: the power and its call. */
  | 'function-power'
  /** `1 - z` beside a call of g in one product. Range: `1 - z`; `name` is the parameter. */
  | 'plain-parameter'
  /** `1 - tanh(z)`: the only tanh (or variable that holds it) without a square. Range: the call or name. */
  | 'missing-square'
  /** No return with a value on any path. Range: the last statement that computes one; `name` its target. */
  | 'no-return'
  /** Prints a value and returns none. Range: the call of print or console.log. */
  | 'prints'
  /** Calls itself, not g. Range: the call. A flag on g set or unset by the call does not count. */
  | 'recursion'
  /** Changes what the caller passed: `z *= …`, `z[…] = …`, `out=z`. Range: the statement or keyword. */
  | 'in-place'
  /** A branch on the parameter (`if z > 0`, `while`, `and`, `x if … else y`, `?:`). Range: the condition. */
  | 'condition-on-parameter'
  /** A function of `math` that takes one number at a time. Range: the callee; `name` its name (`exp`). */
  | 'math-function'
  /** `@`, dot, matmul, multiply of mathjs. Range: the operator or call. */
  | 'matrix-product'
  /** sum, mean, prod, max and the like over the array. Range: the call; `name` its name. */
  | 'reduces'
  /** diag, diagflat, outer, eye: an n × n result. Range: the call; `name` its name. */
  | 'jacobian'
  /** A buffer or a cast that makes integers: `zeros_like(z)`, `astype(int)`, `dtype=int`. Range: the call. */
  | 'integer-buffer'
  /** round, or a cast to float16/float32. Range: the call; `name` its name. */
  | 'rounds'
  /** A difference of two values of one function over a step. Range: the quotient. */
  | 'finite-difference'
  /** An own random number or clock. Range: the call; `name` its name. */
  | 'random'
  // — the shape of what is returned, for origins with equal values —
  /** A minus that leads the returned expression. Range: the minus and its operand. */
  | 'leading-minus'
  /** `g - 1`, `t**2 - 1`: the terms of a difference are swapped. Range: the difference. */
  | 'swapped-difference'
  /** A product of something and `1 - …`: the form of S4. Range: the product. */
  | 'product-form'
  /** A quotient with exp (or a variable that holds it) in it: the form of S1 to S3, T1 to T3. Range: the quotient. */
  | 'quotient-form'
  /** exp is called. Range: the call; `name` the callee. */
  | 'uses-exp'
  /** tanh, cosh, sinh or another function of a library is called. Range: the call; `name` the callee. */
  | 'uses-function'
  /** g itself (the student's own, or a library's expit) is called on the parameter. Range: the call; `name` the callee. */
  | 'uses-g'
  /** g is called on something that holds g(z), or g′'s argument is. Range: the outer call. */
  | 'applied-twice';

export interface TextSign {
  id: TextSignId;
  /** Inside `Implementation.range`; the narrowest part of the code that shows it. */
  range: Range;
  /** The function or variable it is about, as written; empty where the id says all. */
  name: string;
}

/** A `gprime:` comment. `none` silences. */
export interface ExerciseComment {
  exercise: string | null;
  pack: string | null;
  silenced: boolean;
  range: Range;
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
  comment: ExerciseComment | null;
  returns: ReturnSite[];
  /** A body that is not written yet: `pass`, `…`, NotImplementedError, a TODO. */
  isStub: boolean;
  /** Numeric literals of the code that is run, helpers included; at most 32, none twice. */
  literals: number[];
  /** Whether the file imports an array library (NumPy, or a peer). */
  usesArrays: boolean;
  /** Source of the definition. */
  text: string;
  /** What the text gives away, in order of the text. */
  signs: TextSign[];
  /** The function or block it is nested in, so that no top-level name leads to it: listed, never run. */
  nestedIn: string | null;
}

/** Lines of a comment or docstring that look like a derivation, comment marks included. */
export interface WrittenDerivation {
  range: Range;
  /** The text of the range. */
  text: string;
  /** The function it stands in or directly above, null where it belongs to none. */
  implementation: string | null;
}

/** A file, or the code cells of a notebook, parsed once. */
export interface SubmissionFile {
  path: string;
  language: Language;
  source: string;
  /** Every function found, in file order. What is found is listed even where nothing may run. */
  implementations: Implementation[];
  /** `gprime:` comments that belong to no function. */
  looseComments: ExerciseComment[];
  /** Derivations written out in comments and docstrings, in file order. */
  derivations: WrittenDerivation[];
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
  /** Asks g itself for its derivative: by keyword in Python, by position (without self) in JavaScript. */
  flag: (DerivativeFlag & { index: number }) | null;
  /** The names of g's helpers recognised in the same file, probed for `wrong-forward`. */
  forward: { name: string; access: Access; range: Range } | null;
  /** As on the implementation, with the modules of the submission's folder looked into. */
  literals: number[];
  /** Whether the code that is run imports an array library. */
  usesArrays: boolean;
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

/** A file as it comes from the editor or from disk. */
export interface SourceText {
  path: string;
  language: Language;
  text: string;
}

/** Parses and cuts; holds the grammars. Make one and share it. */
export interface SubmissionParser {
  /** Never throws for what a student writes: see `syntaxError`. */
  parse(file: SourceText): SubmissionFile;
  /** As `parse` has it, for many small texts: the cells of a notebook. */
  syntaxErrorIn(text: string, language: Language): SubmissionFile['syntaxError'];
  /**
   * Cuts a file to what one of its implementations reaches. `readText` gives the text of a module of the
   * submission's own folder, null where there is none.
   */
  cut(
    file: SourceText,
    implementation: Implementation,
    readText: (path: string) => Promise<string | null>,
  ): Promise<Program>;
}
