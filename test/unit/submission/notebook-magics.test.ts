import assert from 'node:assert/strict';
import { withoutMagics } from '../../../src/submission/notebook-magics.ts';

describe('withoutMagics', () => {
  const cases: [string, string | null][] = [
    ['x = 1', 'x = 1'],
    ['', ''],
    ['%matplotlib inline\nx = 1', 'pass\nx = 1'],
    ['!pip install numpy', 'pass'],
    ['?np.exp', 'pass'],
    ['np.exp?', 'pass'],
    ['np.exp??\nx = 1', 'pass\nx = 1'],
    ['if x:\n    %time f(x)', 'if x:\n    pass'],
    ['for i in x:\n\t!echo {i}', 'for i in x:\n\tpass'],
    ['files = !ls', 'files = None'],
    ['t = %timeit -o f(1)', 't = None'],
    ['a, b = !ls', 'a, b = None'],
    ['!pip install \\\n  numpy \\\n  scipy\nx = 1', 'pass\n\n\nx = 1'],
    ['%%time\ndef f(z): return z', '\ndef f(z): return z'],
    ['\n%%capture out\nx = 1', '\n\nx = 1'],
    ['%%timeit -n 3\nf(1)', '\nf(1)'],
    ['%%bash\nls', null],
    ['%%writefile hw.py\ndef f(z): return z', null],
    ['%%html\n<b>σ</b>', null],
    ['y = x % 2', 'y = x % 2'],
    ['y = (x\n% 2)', 'y = (x\n% 2)'],
    ['y = x \\\n  % 2', 'y = x \\\n  % 2'],
    ['s = """\n%time\n!ls\n"""\n%time', 's = """\n%time\n!ls\n"""\npass'],
    ["s = '(' # (\n%time", "s = '(' # (\npass"],
    ["s = 'it\\'s ('\n!ls", "s = 'it\\'s ('\npass"],
    ['assert x != 1', 'assert x != 1'],
    ['x != 1', 'x != 1'],
    ['print("what?")', 'print("what?")'],
    ['# really?', '# really?'],
  ];
  for (const [cell, plain] of cases)
    it(`makes ${JSON.stringify(plain)} of ${JSON.stringify(cell)}`, () =>
      assert.equal(withoutMagics(cell), plain));
});
