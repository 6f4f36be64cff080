/** A file that is broken in one way, and the one message it must lead to. Shared by the command line’s and VS Code’s tests. */
export interface BadInput {
  name: string;
  file: string;
  content: string | Uint8Array;
  /** What the one message says; null where there is nothing to say. */
  message: RegExp | null;
  /** 0-based line on which the message stands. */
  line: number;
  verdict: string | null;
}

/** A file whose g′ ends in `error`, with the message at a line. */
const fails = (
  name: string,
  file: string,
  lines: string[],
  line: number,
  message: RegExp,
): BadInput => ({
  name,
  file,
  content: `${lines.join('\n')}\n`,
  message,
  line,
  verdict: 'error',
});

const python: BadInput[] = [
  fails(
    'a syntax error',
    'syntax.py',
    ['def sigmoid_prime(z):', '    s = 1 / (1 + 2', '    return s * (1 - s)'],
    1,
    /Python cannot read this/,
  ),
  fails(
    'an import that fails and is needed',
    'import_needed.py',
    [
      'import nowhere_to_be_found',
      '',
      'def sigmoid_prime(z):',
      '    return nowhere_to_be_found.f(z)',
    ],
    0,
    /nowhere_to_be_found is not there/,
  ),
  {
    name: 'an import that fails and is not needed',
    file: 'import_unneeded.py',
    content:
      'import nowhere_to_be_found\nimport math\n\ndef tanh_prime(z):\n    return 1 - math.tanh(z) ** 2\n',
    message: null,
    line: 0,
    verdict: 'correct',
  },
  fails(
    'a function that raises',
    'raises.py',
    ['def sigmoid_prime(z):', '    if True:', '        raise ValueError("no idea")'],
    2,
    /ValueError.*no idea/,
  ),
  fails(
    'a function that returns None',
    'none.py',
    ['def sigmoid_prime(z):', '    s = 1 / (1 + 2.718 ** -z)', '    s * (1 - s)'],
    2,
    /never returns/,
  ),
  fails(
    'a function that returns a string',
    'text.py',
    ['def sigmoid_prime(z):', '    return "s * (1 - s)"'],
    1,
    /text|str/,
  ),
  {
    name: 'a function that returns the wrong shape',
    file: 'shape.py',
    content:
      'import numpy as np\n\ndef sigmoid_prime(z):\n    s = 1 / (1 + np.exp(-z))\n    return np.sum(s * (1 - s))\n',
    message: /./,
    line: 4,
    verdict: 'partial',
  },
  {
    name: 'a function that returns NaN',
    file: 'nan.py',
    content: 'def sigmoid_prime(z):\n    return float("nan")\n',
    message: /NaN/,
    line: 1,
    verdict: 'incorrect',
  },
  {
    name: 'a byte order mark',
    file: 'bom.py',
    content: '\uFEFFimport math\n\ndef tanh_prime(z):\n    return 1 - math.tanh(z) ** 2\n',
    message: null,
    line: 0,
    verdict: 'correct',
  },
];

const javascript: BadInput[] = [
  fails(
    'a syntax error',
    'syntax.js',
    ['function sigmoidPrime(z) {', '  return z * (1 -;', '}'],
    1,
    /JavaScript cannot read this/,
  ),
  fails(
    'an import that fails and is needed',
    'import-needed.mjs',
    ["import { exp } from './nowhere.mjs';", '', 'export const sigmoidPrime = z => exp(z);'],
    0,
    /nowhere\.mjs was not found/,
  ),
  {
    name: 'an import that fails and is not needed',
    file: 'import-unneeded.mjs',
    content:
      "import { exp } from './nowhere.mjs';\n\nexport const tanhPrime = z => 1 - Math.tanh(z) ** 2;\n",
    message: null,
    line: 0,
    verdict: 'correct',
  },
  fails(
    'a function that throws',
    'throws.ts',
    ['export function sigmoidPrime(z: number): number {', "  throw new Error('no idea');", '}'],
    1,
    /no idea/,
  ),
  fails(
    'a function that returns undefined',
    'undefined.js',
    ['function sigmoidPrime(z) {', '  const s = 1 / (1 + Math.exp(-z));', '  s * (1 - s);', '}'],
    2,
    /never returns/,
  ),
  fails(
    'a function that returns a string',
    'text.js',
    ['function sigmoidPrime(z) {', "  return 's * (1 - s)';", '}'],
    1,
    /text|string/,
  ),
  {
    name: 'a function that returns NaN',
    file: 'nan.js',
    content: 'function sigmoidPrime(z) {\n  return NaN;\n}\n',
    message: /NaN/,
    line: 1,
    verdict: 'incorrect',
  },
];

/** Broken functions, each in a file that is otherwise in order. */
export const functions: BadInput[] = [...python, ...javascript];

/** Files in which no function can be looked for. */
export const files: BadInput[] = [
  { name: 'an empty file', file: 'empty.py', content: '', message: null, line: 0, verdict: null },
  {
    name: 'a file of 5 MB',
    file: 'long.py',
    content: `${'x = 1  # data\n'.repeat(400_000)}\ndef sigmoid_prime(z):\n    return z\n`,
    message: /5\.\d MB long and is not checked/,
    line: 0,
    verdict: null,
  },
];

/** A right g′, which the next check of the same process must find right. */
export const right = {
  python: {
    file: 'right.py',
    content: 'import math\n\ndef tanh_prime(z):\n    return 1 - math.tanh(z) ** 2\n',
  },
  javascript: {
    file: 'right.js',
    content: 'function tanhPrime(z) {\n  return 1 - Math.tanh(z) ** 2;\n}\n',
  },
};
