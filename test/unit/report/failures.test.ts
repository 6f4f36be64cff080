import { strict as assert } from 'node:assert';
import type { Failure, FailureKind } from '../../../src/runtime/types.ts';
import type { Language } from '../../../src/submission/types.ts';
import { sentencesOf } from '../../../src/report/sentences/catalogue.ts';
import { explainFailure } from '../../../src/report/sentences/failures.ts';

const failure = (type: string, message: string, kind: FailureKind = 'raised'): Failure => ({
  kind,
  type,
  message,
  frames: [],
});

const source = 'import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n';

const explain = (type: string, message: string, language: Language = 'python') =>
  explainFailure(failure(type, message), { name: 'sigmoid_prime', language, source });

/** What the languages say, and a part of what a student is told. */
const cases: readonly [
  Language,
  type: string,
  message: string,
  told: RegExp,
  like: string | null,
][] = [
  [
    'python',
    'TypeError',
    'only size-1 arrays can be converted to Python scalars',
    /one number at a time.*np\.exp/,
    'scalar-only',
  ],
  [
    'python',
    'TypeError',
    'only length-1 arrays can be converted to Python scalars',
    /one number at a time/,
    'scalar-only',
  ],
  [
    'python',
    'TypeError',
    'only 0-dimensional arrays can be converted to Python scalars',
    /one number at a time/,
    'scalar-only',
  ],
  [
    'python',
    'ValueError',
    'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()',
    /`if` cannot choose/,
    'array-condition',
  ],
  [
    'python',
    'NameError',
    "name 'sigmiod' is not defined",
    /`sigmiod` is not defined\. Did you mean `sigmoid`\?/,
    'name-error',
  ],
  ['python', 'NameError', "name 'exp' is not defined", /math\.exp or np\.exp/, 'name-error'],
  ['python', 'NameError', "name 'e' is not defined", /math\.e or np\.e/, 'name-error'],
  ['javascript', 'ReferenceError', 'e is not defined', /^`e` is not defined\.$/, 'name-error'],
  [
    'python',
    'NameError',
    "name 'torch' is not defined",
    /^`torch` is not defined\.$/,
    'name-error',
  ],
  [
    'python',
    'UnboundLocalError',
    "cannot access local variable 's' where it is not associated with a value",
    /`s` is used before/,
    'name-error',
  ],
  ['python', 'TypeError', "'float' object is not callable", /`\*` is missing/, 'missing-times'],
  [
    'python',
    'TypeError',
    "'numpy.float64' object is not callable",
    /`\*` is missing/,
    'missing-times',
  ],
  [
    'python',
    'TypeError',
    "'numpy.ndarray' object is not callable",
    /`\*` is missing/,
    'missing-times',
  ],
  [
    'python',
    'TypeError',
    "unsupported operand type(s) for ^: 'float' and 'int'",
    /XOR/,
    'caret-power',
  ],
  [
    'python',
    'TypeError',
    "ufunc 'bitwise_xor' not supported for the input types",
    /XOR/,
    'caret-power',
  ],
  [
    'python',
    'TypeError',
    "unsupported operand type(s) for ** or pow(): 'numpy.ufunc' and 'int'",
    /function’s name/,
    'function-power',
  ],
  [
    'python',
    'TypeError',
    "unsupported operand type(s) for -: 'int' and 'function'",
    /call it with z/,
    null,
  ],
  [
    'python',
    'TypeError',
    "unsupported operand type(s) for *: 'NoneType' and 'float'",
    /returns nothing/,
    'no-return',
  ],
  [
    'python',
    'TypeError',
    "sigmoid() missing 1 required positional argument: 'x'",
    /lacks an argument: 'x'/,
    null,
  ],
  [
    'python',
    'TypeError',
    'sigmoid_prime() takes 0 positional arguments but 1 was given',
    /takes 0 arguments was called with 1/,
    null,
  ],
  [
    'python',
    'ModuleNotFoundError',
    "No module named 'torch'",
    /module torch is not there/,
    'import',
  ],
  [
    'python',
    'ImportError',
    "cannot import name 'sig' from 'helpers' (/x/helpers.py)",
    /helpers has nothing named sig/,
    'import',
  ],
  ['python', 'RecursionError', 'maximum recursion depth exceeded', /calls itself/, 'recursion'],
  ['python', 'OverflowError', 'math range error', /overflows.*709/, 'overflow'],
  ['python', 'OverflowError', "(34, 'Numerical result out of range')", /overflows/, 'overflow'],
  ['python', 'ZeroDivisionError', 'float division by zero', /division by zero/, null],
  [
    'python',
    'AttributeError',
    "module 'math' has no attribute 'sigmoid'",
    /math has no sigmoid\.$/,
    'name-error',
  ],
  [
    'python',
    'AttributeError',
    "module 'numpy' has no attribute 'Exp'",
    /numpy has no Exp\. Did you mean `exp`\?/,
    'name-error',
  ],
  [
    'python',
    'IndexError',
    'invalid index to scalar variable.',
    /indexed like an array/,
    'shape-lost',
  ],
  ['python', 'EOFError', 'EOF when reading a line', /nobody to ask/, null],
  ['python', 'SyntaxError', "'(' was never closed", /never closed/, 'syntax'],
  ['python', 'IndentationError', 'unexpected indent', /indentation/, 'syntax'],
  ['python', 'SyntaxError', "invalid character '–' (U+2013)", /`–` \(U\+2013\).*slide/, 'syntax'],
  [
    'python',
    'SyntaxError',
    'invalid non-printable character U+00A0',
    /A character \(U\+00A0\)/,
    'syntax',
  ],
  ['typescript', 'SyntaxError', 'Unexpected token', /TypeScript cannot read this/, 'syntax'],
  ['javascript', 'TypeError', 'z.map is not a function', /Only a list has `map`; z is none/, null],
  [
    'javascript',
    'TypeError',
    'Math.Exp is not a function',
    /no Exp\. Did you mean `exp`\?/,
    'name-error',
  ],
  ['javascript', 'TypeError', 'sigmoid(...) is not a function', /`\*` is missing/, 'missing-times'],
  ['javascript', 'TypeError', 's is not a function', /s is no function/, 'missing-times'],
  [
    'javascript',
    'TypeError',
    'Math.sigmoid is not a function',
    /Math has no sigmoid\.$/,
    'name-error',
  ],
  ['javascript', 'ReferenceError', 'exp is not defined', /write Math\.exp/, 'name-error'],
  ['javascript', 'ReferenceError', 'sigmod is not defined', /Did you mean `sigmoid`/, 'name-error'],
  [
    'typescript',
    'ReferenceError',
    "Cannot access 's' before initialization",
    /above the line/,
    'name-error',
  ],
  [
    'javascript',
    'TypeError',
    'Cannot mix BigInt and other types, use explicit conversions',
    /BigInt/,
    null,
  ],
  ['javascript', 'RangeError', 'Maximum call stack size exceeded', /calls itself/, 'recursion'],
  [
    'javascript',
    'TypeError',
    "Cannot read properties of undefined (reading 'out')",
    /`\.out` is read from something that is undefined/,
    null,
  ],
  ['javascript', 'TypeError', 'Assignment to constant variable.', /declare it with let/, null],
];

describe('exceptions in a student’s terms', () => {
  for (const [language, type, message, told, like] of cases)
    it(`${language}: ${type}: ${message}`, () => {
      const said = explain(type, message, language);
      assert.match(said.squiggle, told);
      assert.equal(said.like, like);
    });

  it('are one line of at most 140 characters, and point to hints that exist', () => {
    for (const [language, type, message] of cases) {
      const { squiggle, explanation, like } = explain(
        type,
        `${message}${'!'.repeat(300)}`,
        language,
      );
      assert.ok(squiggle.length <= 140, squiggle);
      assert.ok(explanation.length > 20);
      if (like !== null) assert.notEqual(sentencesOf(like), null, like);
    }
  });

  it('bring hints of their own where brackets are not at fault', () => {
    const hint = (type: string, message: string) => explain(type, message).hints?.[0];
    assert.match(hint('IndentationError', 'unexpected indent')!, /spaces/);
    assert.match(hint('SyntaxError', "invalid character '“' (U+201C)")!, /type it on the keyboard/);
    assert.equal(hint('SyntaxError', "'(' was never closed"), undefined);
  });

  it('know a module that was not imported, and a method that is not reached through its object', () => {
    const said = (language: Language, type: string, message: string, text: string): string =>
      explainFailure(failure(type, message), { name: 'f', language, source: text }).squiggle;
    const undefinedName = "name 'np' is not defined";
    assert.match(
      said('python', 'NameError', undefinedName, source),
      /`import numpy as np` is missing/,
    );
    const py = 'class Net:\n    def act(self, z):\n        return z\n';
    assert.match(said('python', 'NameError', "name 'act' is not defined", py), /write `self\.act`/);
    const js = 'class Net {\n  act(z) {\n    return z;\n  }\n}\n';
    assert.match(
      said('javascript', 'ReferenceError', 'act is not defined', js),
      /write `this\.act`/,
    );
    assert.match(
      said('javascript', 'ReferenceError', 'act is not defined', '  act(z);\n'),
      /^`act` is not defined/,
    );
  });

  it('are quoted where they are unknown, cut to one line', () => {
    assert.equal(explain('KeyError', "'alpha'\nmore").squiggle, "KeyError: 'alpha'");
    assert.match(explain('', '').squiggle, /raised an exception/);
    assert.equal(explain('E', 'x'.repeat(500)).squiggle.length, 140);
  });

  it('name the line that did not finish, and whether the function was reached at all', () => {
    const at = (line: number, name: string) => ({ path: 'hw1.py', line, function: name });
    const said = (...frames: Failure['frames']): string =>
      explainFailure(
        { ...failure('', 'It did not finish within 2 s.', 'timeout'), frames },
        { name: 'sigmoid_prime', language: 'python', source },
      ).squiggle;
    assert.equal(said(), 'sigmoid_prime did not finish within 2 s.');
    assert.equal(
      said(at(3, 'sigmoid_prime'), at(8, 'helper')),
      'sigmoid_prime did not finish within 2 s; it was at line 9.',
    );
    assert.equal(
      said(at(40, '<module>')),
      'Line 41 did not finish within 2 s; sigmoid_prime needs it, and was not run.',
    );
  });

  it('say of each way a process can end what happened', () => {
    const kinds: FailureKind[] = [
      'timeout',
      'memory',
      'exited',
      'protocol',
      'no-process',
      'missing-name',
    ];
    const said = kinds.map(kind =>
      explainFailure(failure('', 'spawn ENOENT', kind), { name: 'f', language: 'python', source }),
    );
    assert.equal(new Set(said.map(({ squiggle }) => squiggle)).size, kinds.length);
    assert.match(said[4]!.squiggle, /spawn ENOENT/);
  });
});
