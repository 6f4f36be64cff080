import fc from 'fast-check';

const token = fc.constantFrom(
  ...[
    'z',
    'g',
    'dg',
    'pi',
    'alpha',
    'e',
    '0',
    '1',
    '2',
    '0.5',
    '1e9',
    '1e-300',
    '9'.repeat(30),
    '.',
  ],
  ...['+', '-', '*', '/', '^', '(', ')', ',', '<', '>=', '(', ')', ' ', '**', '='],
  ...['exp(', 'log(', 'log1p(', 'sqrt(', 'sin(', 'cos(', 'atan(', 'tanh(', 'sinh(', 'cosh('],
  ...[
    'sigmoid(',
    'abs(',
    'max(',
    'min(',
    'erf(',
    'sign(',
    'if(z > 0, ',
    'constructor',
    '__proto__',
  ],
);

/** Tokens in any order: what the parser must refuse. */
export const tokens = fc.array(token, { maxLength: 25 }).map(parts => parts.join(''));

/** Expressions by the grammar, so that most of them are read and differentiated. */
export const { expression } = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('z', 'z', 'alpha', 'pi', '1', '2', '0.5', '3', '1e3'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '^'), tie('expression'))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc
      .tuple(
        fc.constantFrom(
          'exp',
          'log',
          'log1p',
          'sqrt',
          'sin',
          'cos',
          'atan',
          'tanh',
          'sinh',
          'cosh',
          'sigmoid',
          'abs',
          'erf',
          'sign',
          '-',
        ),
        tie('expression'),
      )
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(fc.constantFrom('max', 'min'), tie('expression'), tie('expression'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([a, b, c]) => `if(${a} > 0, ${b}, ${c})`),
  ),
}));
