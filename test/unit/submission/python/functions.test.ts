import assert from 'node:assert/strict';
import { implementation, parse, textIn } from '../parsing.ts';

/** Name, access and nesting of all that is found, on one line each. */
function found(text: string): string[] {
  return parse(text).implementations.map(each => {
    const { access } = each;
    const way =
      access.kind === 'method'
        ? `${access.isStatic ? 'static' : 'method'} of ${access.owner}`
        : access.kind === 'property'
          ? `${access.owner}[${access.keys.join('][')}]`
          : 'function';
    return `${each.name}: ${way}${each.nestedIn === null ? '' : ` in ${each.nestedIn}`}`;
  });
}

describe('functions of a Python file', () => {
  const cases: [string, string, string[]][] = [
    ['a def', 'def f(z): return z', ['f: function']],
    ['an async def', 'async def f(z): return z', ['f: function']],
    ['a decorated def', '@np.vectorize\ndef f(z): return z', ['f: function']],
    ['a lambda', 'f = lambda z: z', ['f: function']],
    ['an annotated lambda', 'f: Callable = lambda z: z', ['f: function']],
    ['a lambda in brackets', 'f = (lambda z: z)', ['f: function']],
    ['a wrapped lambda', 'f = np.vectorize(lambda z: z)', ['f: function']],
    ['chained names', 'f = g = lambda z: z', ['f: function', 'g: function']],
    ['unpacked lambdas', 'f, g = lambda z: z, lambda z: 1', ['f: function', 'g: function']],
    ['an alias', 'def f(z): return z\ng = f', ['f: function', 'g: function']],
    [
      'a wrapped alias',
      'def f(z): return z\ng = jax.vmap(jax.grad(f))',
      ['f: function', 'g: function'],
    ],
    ['no alias of what is unknown', 'from h import f\ng = f', []],
    ['the last definition of a name', 'def f(z): return 1\ndef f(z): return 2', ['f: function']],
    ['a method', 'class A:\n  def f(self, z): return z', ['A.f: method of A']],
    ['a static method', 'class A:\n  @staticmethod\n  def f(z): return z', ['A.f: static of A']],
    ['a class method', 'class A:\n  @classmethod\n  def f(cls, z): return z', ['A.f: static of A']],
    ['a method without self', 'class A:\n  def f(z): return z', ['A.f: static of A']],
    ['a lambda in a class', 'class A:\n  f = lambda self, z: z', ['A.f: method of A']],
    ['a static lambda', 'class A:\n  f = staticmethod(lambda z: z)', ['A.f: static of A']],
    ['a dict', 'a = {"s": lambda z: z, 2: lambda z: 1}', ['a.s: a[s]', 'a.2: a[2]']],
    [
      'pairs in a dict',
      'a = {"s": (lambda z: z, lambda z: 1)}',
      ['a.s.0: a[s][0]', 'a.s.1: a[s][1]'],
    ],
    ['a dict by keywords', 'a = dict(s=lambda z: z)', ['a.s: a[s]']],
    ['a list', 'a = [lambda z: z]', ['a.0: a[0]']],
    [
      'a nested def',
      'def f(z):\n  def g(z): return z\n  return g',
      ['f: function', 'g: function in f'],
    ],
    [
      'a nested class',
      'def f():\n  class A:\n    def g(self, z): pass',
      ['f: function', 'A.g: method of A in f'],
    ],
    [
      'a def under if',
      'if True:\n  def f(z): return z\nelse:\n  def g(z): return z',
      ['f: function', 'g: function'],
    ],
    ['a def under try', 'try:\n  import x\nexcept E:\n  def f(z): return z', ['f: function']],
    ['a def under with', 'with a:\n  def f(z): return z', ['f: function']],
    [
      'the main block',
      'if __name__ == "__main__":\n  def f(z): return z',
      ['f: function in __main__'],
    ],
    ['non-ASCII names', 'def σ_prime(z): return z', ['σ_prime: function']],
    ['an empty file', '', []],
    ['only comments', '# nothing\n', []],
  ];
  for (const [title, text, expected] of cases)
    it(`finds ${title}`, () => assert.deepEqual(found(text), expected));

  it('gives ranges of the name, the whole definition and the body', () => {
    const text = 'x = 1\n\n@vec\ndef f(z):\n    s = z\n    return s\n';
    const f = implementation(text);
    assert.equal(textIn(text, f.nameRange), 'f');
    assert.equal(textIn(text, f.range), '@vec\ndef f(z):\n    s = z\n    return s');
    assert.equal(textIn(text, f.bodyRange), 's = z\n    return s');
    assert.equal(f.text, '@vec\ndef f(z):\n    s = z\n    return s');
  });

  it('reads parameters with and without defaults', () => {
    const f = implementation('def f(self, z: float, /, k=1, *rest, b: int = 2, **more): pass');
    assert.deepEqual(
      f.parameters.map(each => `${each.name}${each.hasDefault ? '=' : ''}`),
      ['self', 'z', 'k=', 'rest=', 'b=', 'more='],
    );
  });

  it('gives every own return with its expression', () => {
    const text =
      'def f(z):\n  if z: return 1\n  def g(): return 2\n  h = lambda: 3\n  return (\n    4\n  )\n  return';
    const { returns } = implementation(text, 'f');
    assert.deepEqual(
      returns.map(each => each.text),
      ['1', '(\n    4\n  )', 'return'],
    );
    assert.equal(textIn(text, returns[1]!.expression), '(\n    4\n  )');
    assert.equal(textIn(text, returns[0]!.statement), 'return 1');
  });

  it('takes the body of a lambda for its return', () => {
    const text = 'f = lambda z: z * (1 - z)';
    const [only] = implementation(text).returns;
    assert.equal(only?.text, 'z * (1 - z)');
    assert.equal(textIn(text, only.expression), 'z * (1 - z)');
  });

  it('counts positions in UTF-16 units, past tabs, emoji and CRLF', () => {
    const text = 'note = "😀σ"\r\nclass A:\r\n\tdef f_é(self, z):\r\n\t\t"""😀"""; return z\r\n';
    const f = implementation(text, 'A.f_é');
    assert.deepEqual(f.nameRange.start, { line: 2, character: 5 });
    assert.deepEqual(f.returns[0]!.expression.start, { line: 3, character: 19 });
  });

  it('leaves a byte order mark out of the positions', () => {
    const f = implementation('\uFEFFdef f(z): return z');
    assert.deepEqual(f.nameRange.start, { line: 0, character: 4 });
  });
});
