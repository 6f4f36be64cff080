import assert from 'node:assert/strict';
import { condensed, cut } from '../parsing.ts';

/** Name and condensed text of each module but the submission itself. */
async function modules(
  text: string,
  files: Record<string, string>,
  name = 'f',
): Promise<[string, string][]> {
  const program = await cut(text, name, 'python', files);
  return program.modules
    .slice(1)
    .map((each): [string, string] => [each.name, condensed(each.source)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const helpers = 'import math\nprint("hi")\ndef g(z): return math.exp(z)\ndef h(z): return 1\n';

describe('modules of a Python submission’s folder', () => {
  const cutHelpers = 'import math\ndef g(z): return math.exp(z)';
  const forms: [string, string][] = [
    ['import helpers', 'import helpers\ndef f(z): return helpers.g(z)'],
    ['import helpers as h', 'import helpers as h\ndef f(z): return h.g(z)'],
    ['from helpers import g', 'from helpers import g\ndef f(z): return g(z)'],
    ['from helpers import g as k', 'from helpers import g as k, h\ndef f(z): return k(z)'],
    ['from helpers import *', 'from helpers import *\ndef f(z): return g(z)'],
    ['from .helpers import g', 'from .helpers import g\ndef f(z): return g(z)'],
    ['from . import helpers', 'from . import helpers\ndef f(z): return helpers.g(z)'],
    ['an import inside the function', 'def f(z):\n    from helpers import g\n    return g(z)'],
    [
      'an import in try',
      'try:\n    from helpers import g\nexcept ImportError:\n    g = None\ndef f(z): return g(z)',
    ],
  ];
  for (const [title, text] of forms)
    it(`are cut the same way: ${title}`, async () =>
      assert.deepEqual(await modules(text, { 'helpers.py': helpers }), [['helpers', cutHelpers]]));

  it('come whole in their names where the module itself is passed around', async () => {
    const text = 'import helpers\ndef f(z): return getattr(helpers, "g")(z)';
    assert.deepEqual(await modules(text, { 'helpers.py': helpers }), [
      ['helpers', 'import math\ndef g(z): return math.exp(z)\ndef h(z): return 1'],
    ]);
  });

  it('are left out where nothing needs them', async () => {
    const text = 'import helpers\nfrom helpers import h\ndef f(z): return z';
    assert.deepEqual(await modules(text, { 'helpers.py': helpers }), []);
  });

  it('are followed from module to module, cycles too', async () => {
    const files = {
      'a.py': 'from b import h\ndef g(z): return h(z)\nx = 1\n',
      'b.py': 'import a\ndef h(z): return a.x * k\nk = 2\n',
    };
    assert.deepEqual(await modules('from a import g\ndef f(z): return g(z)', files), [
      ['a', 'from b import h\ndef g(z): return h(z)\nx = 1'],
      ['b', 'import a\ndef h(z): return a.x * k\nk = 2'],
    ]);
  });

  it('may be packages', async () => {
    const files = {
      'pkg/__init__.py': 'from .acts import g\nprint("package")\n',
      'pkg/acts.py':
        'from .util import e\nfrom . import more\ndef g(z): return e(z) + more.one\ndef h(z): return 0\n',
      'pkg/util.py': 'def e(z): return z\ndef d(z): return z\n',
      'pkg/more.py': 'one = 1\ntwo = 2\n',
    };
    const expected: [string, string][] = [
      ['pkg', ''],
      ['pkg.acts', 'from .util import e\nfrom . import more\ndef g(z): return e(z) + more.one'],
      ['pkg.more', 'one = 1'],
      ['pkg.util', 'def e(z): return z'],
    ];
    for (const text of [
      'import pkg.acts\ndef f(z): return pkg.acts.g(z)',
      'from pkg.acts import g\ndef f(z): return g(z)',
      'from pkg import acts\ndef f(z): return acts.g(z)',
      'import pkg.acts as a\ndef f(z): return a.g(z)',
    ])
      assert.deepEqual(await modules(text, files), expected, text);
    assert.deepEqual(await modules('import pkg\ndef f(z): return pkg.g(z)', files), [
      ['pkg', 'from .acts import g'],
      ...expected.slice(1),
    ]);
  });

  it('obey stars that lead on', async () => {
    const files = { 'a.py': 'from b import *\ny = 1\n', 'b.py': 'def g(z): return z\nx = 2\n' };
    assert.deepEqual(await modules('from a import *\ndef f(z): return g(z)', files), [
      ['a', 'from b import *'],
      ['b', 'def g(z): return z'],
    ]);
  });

  it('give to a star what `__all__` lists, else what has no underscore', async () => {
    const text = 'from a import *\ndef f(z): return g(z) + _h(z)';
    const functions = 'def g(z): return z\ndef _h(z): return z\n';
    assert.deepEqual(await modules(text, { 'a.py': functions }), [['a', 'def g(z): return z']]);
    assert.deepEqual(await modules(text, { 'a.py': `__all__ = ['k']\n${functions}` }), []);
    assert.deepEqual(
      await modules(text, { 'a.py': `__all__ = []\n__all__ += ['g']\n${functions}` }),
      [['a', 'def g(z): return z']],
    );
  });

  it('do not come from outside the folder', async () => {
    const read: string[] = [];
    const files = new Proxy<Record<string, string>>(
      {},
      { get: (_, path) => void read.push(String(path)) },
    );
    const text = 'from ..outer import g\nimport numpy\ndef f(z): return g(z) + numpy.exp(z)';
    assert.deepEqual(await modules(text, files), []);
    assert.deepEqual(read, ['numpy.py', 'numpy/__init__.py']);
  });

  it('keep the imports of the submission in step', async () => {
    const text =
      'from . import (helpers as h, other)\nfrom .helpers import g\ndef f(z): return h.h(z) + g(z)';
    const { modules: all } = await cut(text, 'f', 'python', { 'helpers.py': helpers });
    assert.equal(
      all[0]!.source,
      'import         helpers as h        \nfrom  helpers import g\ndef f(z): return h.h(z) + g(z)',
    );
  });

  it('count in the numbers and libraries of the program', async () => {
    const files = { 'helpers.py': 'import numpy as np\ndef g(z): return np.exp(-7.5 * z)\n' };
    const program = await cut(
      'from helpers import g\ndef f(z): return 3 * g(z)',
      'f',
      'python',
      files,
    );
    assert.deepEqual(program.literals, [3, -7.5]);
    assert.equal(program.usesArrays, true);
    assert.deepEqual(program.modules[1]!.reached, ['g']);
  });
});
