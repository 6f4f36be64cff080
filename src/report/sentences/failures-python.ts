import { short, firstLine, type FailurePattern } from './failure-pattern.ts';
import {
  endlessCalls,
  lacks,
  methodByBareName,
  numberCalled,
  undefinedName,
  unreadable,
} from './failures-alike.ts';
import { belongsToModule } from './nearest-name.ts';

const usualImports: Readonly<Partial<Record<string, string>>> = {
  np: 'import numpy as np',
  numpy: 'import numpy',
  math: 'import math',
};

function isMethod(name: string, source: string): boolean {
  return new RegExp(`def\\s+${name}\\s*\\(\\s*self\\b`).test(source);
}

/** The first match explains; the order goes from the special to the general. */
export const pythonFailures: readonly FailurePattern[] = [
  {
    type: /^(ModuleNotFoundError|ImportError)$/,
    message: /No module named '([^']+)'/,
    say: ([, name]) => ({
      squiggle: short(
        `The module ${name!} is not there for this Python: install it, or choose another.`,
      ),
      explanation: `If ${name!} is a library, install it for the interpreter that checks (python -m pip install ${name!.split('.')[0]!}), or choose another interpreter. If it is a file of yours, it has to lie beside this one.`,
      like: 'import',
    }),
  },
  {
    type: /^ImportError$/,
    message: /cannot import name '([^']+)' from '([^']+)'/,
    say: ([, name, module]) => ({
      squiggle: short(`${module!} has nothing named ${name!}.`),
      explanation: `The module was found, the name in it was not. Is it spelled as in ${module!}? Do the two files import each other?`,
      like: 'import',
    }),
  },
  {
    type: /^(IndentationError|TabError)$/,
    message: /.*/s,
    say: ([message]) => ({
      squiggle: short(`The indentation does not fit: ${firstLine(message)}.`),
      explanation:
        'Python reads blocks from the spaces in front of a line. Use the same number everywhere, and no tabs among spaces.',
      like: 'syntax',
      hints: [
        'Let the editor show the spaces: do the lines of the body begin alike?',
        'Lines of one block begin with equally many spaces, four for instance.',
      ],
    }),
  },
  {
    type: /^SyntaxError$/,
    message: /^invalid (?:non-printable )?character (?:'(.)' )?\(?(U\+[0-9A-F]+)/u,
    say: ([, character, code]) => ({
      squiggle: `${character === undefined ? 'A character' : `\`${character}\``} (${code!}) is no part of Python; it may come from a slide.`,
      explanation:
        'A text that is copied from a document brings typographic signs with it: a dash in place of the minus, curly quotes, special spaces. They look alike and are other characters.',
      like: 'syntax',
      hints: [
        'Delete the marked sign and type it on the keyboard.',
        'Type the whole line anew in place of copying it.',
      ],
    }),
  },
  {
    type: /^SyntaxError$/,
    message: /.*/s,
    say: unreadable,
  },
  {
    type: /^UnboundLocalError$/,
    message: /local variable '([^']+)'/,
    say: ([, name]) => ({
      squiggle: short(`\`${name!}\` is used before it has a value.`),
      explanation: `The function assigns to ${name!} somewhere, which makes it a local name from its first line on. It is read before that assignment ran.`,
      like: 'name-error',
    }),
  },
  {
    type: /^NameError$/,
    message: /name '([^']+)' is not defined/,
    say: (match, context) => {
      const name = match[1]!;
      // Euler's number: for JavaScript it is Math.E.
      if (belongsToModule(name) || name === 'e')
        return {
          squiggle: `\`${name}\` belongs to a module: write math.${name} or np.${name}, and import it.`,
          explanation:
            'Mathematical functions and constants are not built into Python. They are reached through their module, or imported by name.',
          like: 'name-error',
        };
      const module = usualImports[name];
      if (module !== undefined)
        return {
          squiggle: `\`${name}\` is not defined: the line \`${module}\` is missing.`,
          explanation: 'A module is known in a file from the line on that imports it.',
          like: 'name-error',
        };
      return isMethod(name, context.source)
        ? methodByBareName(name, 'self')
        : undefinedName(match, context);
    },
  },
  {
    type: /^TypeError$/,
    message: /^'(float|int|numpy\.\w+|complex)' object is not callable/,
    say: numberCalled,
  },
  {
    type: /^TypeError$/,
    message: /^'(\w+)' object is not callable/,
    say: ([, type]) => ({
      squiggle: short(`A value of type ${type!} is called like a function.`),
      explanation:
        'What stands before the bracket is no function. Perhaps a variable took over the name of one, or a `*` is missing.',
      like: 'missing-times',
    }),
  },
  {
    type: /^TypeError$/,
    message: /for \^|bitwise_xor/,
    say: () => ({
      squiggle: 'In Python `^` is bitwise XOR, not a power. Use `**` instead.',
      explanation: 'XOR compares the bits of whole numbers, so it cannot be used on these values.',
      like: 'caret-power',
    }),
  },
  {
    type: /^TypeError$/,
    message: /for \*\* or pow\(\): '(function|builtin_function_or_method|numpy\.ufunc|method)'/,
    say: () => ({
      squiggle: 'The power stands on the function’s name; it belongs on its value.',
      explanation:
        'In code a function cannot be multiplied; only the number that it returns can. Call it first, then raise the result.',
      like: 'function-power',
    }),
  },
  {
    type: /^TypeError$/,
    message:
      /unsupported operand type.*'(function|builtin_function_or_method|numpy\.ufunc|method)'/,
    say: () => ({
      squiggle: 'A function stands here where its value belongs: call it with z.',
      explanation:
        'The name of a function without brackets is the function itself. Numbers can be computed only from what it returns.',
      like: null,
    }),
  },
  {
    type: /^TypeError$/,
    message: /unsupported operand type.*'NoneType'/,
    say: () => ({
      squiggle: 'One of these values is None: a function that is called here returns nothing.',
      explanation:
        'A function without return gives None. Look at the helper whose result is used on this line.',
      like: 'no-return',
    }),
  },
  {
    type: /^TypeError$/,
    message:
      /unsupported operand type.*'list'|can't multiply sequence|bad operand type for unary -: 'list'/,
    say: () => ({
      squiggle: 'A plain list cannot be computed with; make it an array first.',
      explanation:
        'np.asarray(z) turns a list into an array, on which arithmetic works element by element.',
      like: null,
    }),
  },
  {
    type: /^TypeError$/,
    message: /only (size-1|length-1|0-dimensional) arrays can be converted/,
    say: () => ({
      squiggle: 'math.exp and its like take one number at a time; for an array z use np.exp.',
      explanation:
        'The functions of the math module turn their argument into one number, which an array of several is not. Those of NumPy apply to every element.',
      like: 'scalar-only',
    }),
  },
  {
    type: /^TypeError$/,
    message: /missing (\d+) required positional arguments?: (.*)/,
    say: ([, , names], { name }) => ({
      squiggle: short(`A call lacks an argument: ${firstLine(names!)}.`),
      explanation: `The exercise calls ${name} with z alone. A further parameter needs a default value, or self is missing in a call of a method.`,
      like: null,
    }),
  },
  {
    type: /^TypeError$/,
    message: /takes (\d+) positional arguments? but (\d+) (was|were) given/,
    say: ([, takes, given]) => ({
      squiggle: `A function that takes ${takes!} arguments was called with ${given!}.`,
      explanation:
        'In a class the first parameter of a method is self, unless it is a static method.',
      like: null,
    }),
  },
  {
    type: /^ValueError$/,
    message: /truth value of an array/,
    say: () => ({
      squiggle: 'An array has many truth values: `if` cannot choose one for all of z.',
      explanation:
        'Comparing an array gives an array of truth values, one an element. np.where chooses for each element.',
      like: 'array-condition',
    }),
  },
  {
    type: /^ValueError$/,
    message: /could not be broadcast|not aligned|mismatch in its core dimension/,
    say: () => ({
      squiggle: 'Two arrays of different shape meet here; element by element they have to agree.',
      explanation:
        'np.dot, @ and np.matmul are matrix products. The element-wise product is *, and it keeps the shape of z.',
      like: 'matrix-product',
    }),
  },
  {
    type: /^OverflowError$/,
    message: /math range error|Numerical result out of range|Result too large/,
    say: () => ({
      squiggle: 'math.exp overflows here: its argument may not exceed about 709.',
      explanation:
        'e⁷⁰⁹ is near the largest float64. np.exp gives infinity there, math.exp raises. A form whose exponents stay negative needs neither.',
      like: 'overflow',
    }),
  },
  {
    type: /^ZeroDivisionError$/,
    message: /.*/s,
    say: () => ({
      squiggle: 'A division by zero.',
      explanation:
        'The bottom of a fraction became 0. For plain Python numbers that raises; NumPy would give infinity or NaN.',
      like: null,
    }),
  },
  {
    type: /^RecursionError$/,
    message: /.*/s,
    say: endlessCalls,
  },
  {
    type: /^AttributeError$/,
    message: /module '([^']+)' has no attribute '([^']+)'/,
    say: ([, module, attribute]) => ({
      ...lacks(`The module ${module!}`, attribute!, belongsToModule),
      explanation:
        'The name is spelled otherwise, or belongs to another module. A file of yours with the name of the module would also be found in its place.',
    }),
  },
  {
    type: /^AttributeError$/,
    message: /'NoneType' object has no attribute/,
    say: () => ({
      squiggle: 'A value is None here: a function that was called returns nothing.',
      explanation:
        'A function without return gives None. Look at the helper whose result is used on this line.',
      like: 'no-return',
    }),
  },
  {
    type: /^AttributeError$/,
    message: /'(\w+)' object has no attribute '(\w+)'/,
    say: ([, owner, attribute]) => ({
      squiggle: short(`${owner!} has no attribute ${attribute!}.`),
      explanation:
        'The object was made without arguments. What the method needs from it has to be set in the class or in __init__, or be passed in.',
      like: null,
    }),
  },
  {
    type: /^IndexError$/,
    message: /invalid index to scalar|too many indices/,
    say: () => ({
      squiggle: 'A number is indexed like an array.',
      explanation:
        'z may be a single number or an array of any shape. A formula applied to z as a whole needs no index.',
      like: 'shape-lost',
    }),
  },
  {
    type: /^TypeError$/,
    message:
      /'(float|int|numpy\.\w+)' object (is not subscriptable|is not iterable)|object of type '(float|int)' has no len/,
    say: () => ({
      squiggle: 'A single number is used like a list.',
      explanation:
        'z may be a single number or an array of any shape. A formula applied to z as a whole needs neither index nor loop.',
      like: 'shape-lost',
    }),
  },
  {
    type: /^MemoryError$/,
    message: /.*/s,
    say: (_, { name }) => ({
      squiggle: `${name} needed more memory than a check may use.`,
      explanation: 'Look for an array that is much larger than z.',
      like: 'memory',
    }),
  },
  {
    type: /^EOFError$/,
    message: /.*/s,
    say: () => ({
      squiggle: 'input() has nobody to ask during a check.',
      explanation: 'The function should get all it needs as arguments.',
      like: null,
    }),
  },
];
