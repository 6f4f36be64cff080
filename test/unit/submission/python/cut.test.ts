import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { pythonWithNumpy } from '../../../support/python.ts';
import { markedLines, unmarked } from '../marked-lines.ts';
import { condensed, cut } from '../parsing.ts';

interface Case {
  title: string;
  /** What is kept is marked with a trailing `#k`; the function under test is `f`. */
  text: string;
}

/** Each line that has to stay carries the mark; the others have to go. */
const cases: Case[] = [
  {
    title: 'helpers, constants and imports',
    text: `
import numpy as np #k
import json as plt
k = 2.0 #k
unused = 3
def g(z): #k
    return 1 / (1 + np.exp(-k * z)) #k
def f(z): #k
    return g(z) * (1 - g(z)) #k
print(f(0))
`,
  },
  {
    title: 'the training loop, plots and input',
    text: `
import math #k
def f(z): return math.tanh(z) #k
data = [f(i) for i in range(10)]
for epoch in range(3):
    print(epoch)
while False:
    pass
with open('/dev/null') as out:
    out.read()
if __name__ == '__main__':
    raise SystemExit
`,
  },
  {
    title: 'every binding of a needed name, in order',
    text: `
k = 1 #k
def f(z): return z * k #k
k = k + 1 #k
k += 1 #k
other = k
`,
  },
  {
    title: 'both definitions of a function',
    text: `
def h(z): return 1 #k
def f(z): return h(z) #k
def h(z): return 2 #k
`,
  },
  {
    title: 'unpacked and starred bindings',
    text: `
a, (b, *c) = 1, (2, 3, 4) #k
d = e = 5 #k
f = lambda z: b + c[0] + e + z #k
`,
  },
  {
    title: 'if, try and with that bind',
    text: `
try: #k
    import numpy as np #k
except ImportError: #k
    np = None #k
if np is not None: #k
    exp = np.exp #k
else: #k
    from math import exp #k
with np.errstate(all='ignore'): #k
    k = exp(0.0) #k
if unused := 0:
    z = 1
def f(z): return exp(-z) * k #k
`,
  },
  {
    title: 'decorators, defaults and annotations',
    text: `
import functools #k
def twice(h): #k
    @functools.wraps(h) #k
    def inner(z): return 2 * h(z) #k
    return inner #k
K = 3 #k
Num = float #k
@twice #k
def f(z: Num, k=K) -> Num: return z * k #k
`,
  },
  {
    title: 'a decorator applied by assignment',
    text: `
import numpy as np #k
def f(z): return z if z > 0 else 0.0 #k
f = np.vectorize(f) #k
`,
  },
  {
    title: 'changes in place of what a needed name holds',
    text: `
cache = {} #k
cache['k'] = 2 #k
table = [] #k
table.append(3) #k
for i in range(3): #k
    table.append(i) #k
def f(z): return f.scale * cache['k'] * table[2] * z #k
f.scale = 4 #k
del cache['k'] #k
cache = {'k': 5} #k
log = []
log.append(f(1))
`,
  },
  {
    title: 'library settings, but no other library calls',
    text: `
import numpy as np #k
np.seterr(all='ignore') #k
np.random.seed(1)
np.testing.assert_allclose(np.exp(0), 1)
def f(z): return np.exp(-z) #k
`,
  },
  {
    title: 'names that a function binds with global',
    text: `
def setup(): #k
    global k #k
    k = 2 #k
def f(z): return k * z #k
setup() #k
`,
  },
  {
    title: 'a class with its bases, decorators and changes',
    text: `
class Base: #k
    scale = 2 #k
class Other: pass
class A(Base): #k
    def f(self, z): return self.scale * z #k
A.scale = 3 #k
a = A() #k
def f(z): return a.f(z) #k
`,
  },
  {
    title: 'comprehensions, lambdas and nested scopes',
    text: `
x = 1 #k
y = 2
w = 4
def f(z): #k
    y = [w for w in (z, z)] #k
    def inner(): #k
        nonlocal z #k
        z = sum(y) + x #k
        return lambda w: w + z #k
    return inner()(1) #k
`,
  },
  {
    title: 'the scope of a class body',
    text: `
k = 1 #k
class A: #k
    k = k + 1 #k
    @staticmethod #k
    def g(z): return k * z #k
def f(z): return A.g(z) + A.k #k
`,
  },
  {
    title: 'walrus, f-strings and match',
    text: `
width = 3 #k
scale = 2.0 #k
class P: #k
    __match_args__ = ('v',) #k
    def __init__(self, v): self.v = v #k
v = 9
rest = 8
def f(z): #k
    text = f"{scale:{width}.1f}" #k
    if (n := len(text)) > 2: #k
        z = z + n #k
    match P(z): #k
        case P(v): return v * scale #k
        case [v, *rest]: return rest #k
`,
  },
  {
    title: 'future imports, always',
    text: `
"""Homework."""
from __future__ import annotations #k
import typing
def f(z: typing.Any) -> Missing: return z #k
`,
  },
  {
    title: 'parts of an import statement',
    text: `
import os, math as m, sys #k import     math as m
from math import (exp, #k from math import (
                  cosh as ch, #k                   cosh as ch
                  sinh) #k                       )
def f(z): return 1 / ch(z) ** 2 + m.pi #k
`,
  },
  {
    title: 'star imports for names that nothing else brings',
    text: `
from decimal import *
from math import * #k
def f(z): return exp(-z) #k
`,
  },
  {
    title: 'statements that share a line',
    text: `
a = 1; b = 2; c = 3 #k 0;     b = 2; c = 3
def f(z): return b * c * z #k
x = f(1); y = 2
`,
  },
  {
    title: 'a dict of functions',
    text: `
import math #k
acts = {'tanh': (math.tanh, lambda z: 1 - math.tanh(z) ** 2)} #k
def f(z): return acts['tanh'][1](z) #k
`,
  },
  {
    title: 'recursion and cycles',
    text: `
def h(z): return f(z - 1) if z > 0 else 1 #k
def f(z): return h(z - 1) if z > 0 else 0 #k
`,
  },
  {
    title: 'type parameters and async code beside it',
    text: `
import asyncio
async def main():
    await asyncio.sleep(0)
def f(z): return -z #k
asyncio.run(main())
`,
  },
];

/** f(0.5) of each program, in one Python process. */
async function valuesOf(programs: string[]): Promise<unknown[]> {
  const python = await pythonWithNumpy();
  const script = `
import json, sys, types
values = []
for text in json.load(sys.stdin):
    module = types.ModuleType('submission')
    sys.modules['submission'] = module
    exec(compile(text, 'submission', 'exec', dont_inherit=True), module.__dict__)
    values.append(float(module.f(0.5)))
print(json.dumps(values))
`;
  const { stdout, stderr } = spawnSync(python, ['-I', '-c', script], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  assert.match(last, /^\[/, stderr);
  return JSON.parse(last) as unknown[];
}

describe('cutting a Python submission', () => {
  for (const { title, text } of cases)
    it(`keeps ${title}`, async () => {
      const whole = unmarked(text);
      const program = await cut(whole, 'f');
      const [main] = program.modules;
      assert.equal(condensed(main!.source), markedLines(text));
      assert.equal(main!.source.split('\n').length, whole.split('\n').length);
      assert.equal(program.whole.source, whole);
    });

  it('runs to the same values as the whole file', async () => {
    const wholes = cases.map(each => unmarked(each.text));
    const cuts = await Promise.all(
      wholes.map(async whole => (await cut(whole, 'f')).modules[0]!.source),
    );
    assert.deepEqual(await valuesOf(cuts), await valuesOf(wholes));
  });
});
