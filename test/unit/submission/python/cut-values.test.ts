import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { pythonWithNumpy } from '../../../support/python.ts';
import { cut } from '../parsing.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const name = fc.constantFrom(...names);
const number = fc.integer({ min: -3, max: 3 }).map(String);

/** An expression of module names and the parameters given. */
function expression(...own: string[]): fc.Arbitrary<string> {
  const leaf = fc.oneof(fc.constantFrom(...names, ...own), number);
  return fc.oneof(
    leaf,
    fc.tuple(leaf, fc.constantFrom('+', '-', '*'), leaf).map(parts => `(${parts.join(' ')})`),
    fc.tuple(name, leaf).map(([bound, value]) => `sum(${bound} for ${bound} in (${value}, 1))`),
    fc.tuple(name, leaf).map(([bound, value]) => `(lambda ${bound}, k=${value}: ${bound} + k)(2)`),
    fc.tuple(name, leaf).map(([bound, value]) => `[${bound} := ${value}, ${bound} + 1][1]`),
    leaf.map(value => `box.get('k', ${value})`),
    leaf.map(value => `len(f"{${value}:>{abs(4)}}")`),
    leaf.map(value => `Box.scale(${value})`),
    leaf.map(value => `h(${value})`),
  );
}

const assignment = fc.tuple(name, expression()).map(([to, value]) => `${to} = ${value}`);

/** Top-level statements that change what names hold, in all the ways a cut has to see. */
const statement = fc.oneof(
  assignment,
  fc.tuple(name, name, expression(), number).map(([x, y, v, w]) => `${x}, ${y} = ${v}, ${w}`),
  fc.tuple(name, name, expression()).map(([x, y, v]) => `${x} = ${y} = ${v}`),
  fc.tuple(name, expression()).map(([to, value]) => `${to} += ${value}`),
  fc.tuple(expression(), assignment).map(([test, body]) => `if ${test}:\n    ${body}`),
  fc.tuple(name, assignment).map(([each, body]) => `for ${each} in range(2):\n    ${body}`),
  assignment.map(body => `try:\n    missing\nexcept NameError as error:\n    ${body}`),
  fc.tuple(name, expression()).map(([as, v]) => `with Held(${v}) as ${as}:\n    pass`),
  expression().map(value => `box['k'] = ${value}`),
  expression().map(value => `box.update(k=${value})`),
  expression().map(value => `Box.factor = ${value}`),
  fc
    .tuple(name, expression())
    .map(([x, v]) => `def set_${x}():\n    global ${x}\n    ${x} = ${v}\nset_${x}()`),
  expression('y').map(value => `def h(y):\n    return ${value.replace(/\bh\(/, '(')}`),
  expression().map(value => `print(${value})`),
  expression().map(value => `if __name__ == '__main__':\n    a = ${value}`),
);

const start = `
import contextlib
a, b, c, d, e = 1, 2, 3, 4, 5
box = {}
def h(y): return y
class Held:
    def __init__(self, value): self.value = value
    def __enter__(self): return self.value
    def __exit__(self, *error): return False
class Box:
    factor = 2
    @staticmethod
    def scale(y): return y * Box.factor
`;

const program = fc
  .tuple(
    fc.array(statement, { maxLength: 12 }),
    expression('z'),
    fc.array(statement, { maxLength: 6 }),
  )
  .map(([before, value, after]) =>
    [start, ...before, `def f(z):\n    return ${value}`, ...after, ''].join('\n'),
  );

/** f(3) of each program, null where running it raises; all in one Python process. */
async function valuesOf(programs: string[]): Promise<unknown[]> {
  const script = `
import contextlib, io, json, sys
values = []
for text in json.load(sys.stdin):
    scope = {'__name__': 'submission'}
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            exec(compile(text, 'submission', 'exec'), scope)
            values.append(scope['f'](3))
        except Exception:
            values.append(None)
print(json.dumps(values))
`;
  const python = await pythonWithNumpy();
  const { stdout, stderr } = spawnSync(python, ['-I', '-c', script], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  assert.match(stdout, /^\[/, stderr);
  return JSON.parse(stdout) as unknown[];
}

describe('a cut Python program', () => {
  it('computes what the whole one computes', async () => {
    const programs = fc.sample(program, 400);
    const wholes = await valuesOf(programs);
    const running = programs.filter((_, index) => wholes[index] !== null);
    assert.ok(running.length > 200);
    const cuts = await Promise.all(
      running.map(async text => (await cut(text, 'f')).modules[0]!.source),
    );
    const values = await valuesOf(cuts);
    const expected = wholes.filter(value => value !== null);
    running.forEach((text, index) =>
      assert.equal(values[index], expected[index], `${text}\n--- cut ---\n${cuts[index]!}`),
    );
  });
});
