import { types } from 'node:util';
import assert from 'node:assert/strict';
import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { transform } from 'sucrase';
import type { Language } from '../../../../src/submission/types.ts';
import { cut } from '../parsing.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const name = fc.constantFrom(...names);
const number = fc.integer({ min: -3, max: 3 }).map(value => `(${value})`);

/** An expression of module names and the parameters given. */
function expression(...own: string[]): fc.Arbitrary<string> {
  const leaf = fc.oneof(fc.constantFrom(...names, ...own), number);
  return fc.oneof(
    leaf,
    fc.tuple(leaf, fc.constantFrom('+', '-', '*'), leaf).map(parts => `(${parts.join(' ')})`),
    fc.tuple(name, leaf).map(([bound, value]) => `[1, ${value}].map(${bound} => ${bound} + 1)[1]`),
    fc.tuple(name, leaf).map(([bound, value]) => `((${bound}, k = ${value}) => ${bound} + k)(2)`),
    fc
      .tuple(name, leaf)
      .map(([bound, value]) => `(({ ${bound}: k }) => k)({ ${bound}: ${value} })`),
    fc.tuple(name, leaf).map(([bound, value]) => `(({ ${bound} = ${value} }) => ${bound})({})`),
    name.map(each => `({ ${each}, x: 1 }).${each}`),
    leaf.map(value => `\`\${${value}}\`.length`),
    leaf.map(value => `(box.k ?? ${value})`),
    leaf.map(value => `Box.scale(${value})`),
    leaf.map(value => `new Box(${value}).value`),
    leaf.map(value => `h(${value})`),
    leaf.map(value => `exports.g(${value})`),
  );
}

const assignment = fc.tuple(name, expression()).map(([to, value]) => `${to} = ${value};`);

/** Top-level statements that change what names hold, in all the ways a cut has to see. */
const statement = fc.oneof(
  assignment,
  fc.tuple(name, name, expression(), number).map(([x, y, v, w]) => `[${x}, ${y}] = [${v}, ${w}];`),
  fc.tuple(name, expression()).map(([x, v]) => `({ ${x}, p: box.k } = { ${x}: ${v}, p: 1 });`),
  fc.tuple(name, name, expression()).map(([x, y, v]) => `${x} = ${y} = ${v};`),
  fc.tuple(name, expression()).map(([to, value]) => `${to} += ${value};`),
  name.map(each => `${each}++;`),
  fc.tuple(expression(), assignment).map(([test, body]) => `if (${test}) { ${body} }`),
  fc.tuple(name, assignment).map(([each, body]) => `for (let ${each} of [1, 2]) { ${body} }`),
  fc.tuple(name, assignment).map(([each, body]) => `for (${each} of [1, 2]) { ${body} }`),
  fc.tuple(name, expression()).map(([each, v]) => `{ let ${each} = 1; box.k = ${each} + ${v}; }`),
  assignment.map(body => `try { missing(); } catch (a) { ${body} }`),
  expression().map(value => `box.k = ${value};`),
  expression().map(value => `Object.assign(box, { k: ${value} });`),
  expression().map(value => `Box.factor = ${value};`),
  expression('y').map(value => `Box.scale = y => ${value.replace('Box.scale', '')};`),
  expression('y').map(value => `exports.g = y => ${value.replace('exports.g', '')};`),
  fc.tuple(name, expression()).map(([x, v]) => `function set_${x}() { ${x} = ${v}; }\nset_${x}();`),
  expression().map(value => `console.log(${value});`),
  expression().map(value => `if (require.main === module) { a = ${value}; }`),
);

const start = `
let a = 1, b = 2; var c = 3; let [d, e] = [4, 5];
const box = {};
function h(y) { return y; }
exports.g = y => y;
class Box {
  static factor = 2;
  constructor(value) { this.value = value * Box.factor; }
  static scale(y) { return y * Box.factor; }
}
`;

const program = fc
  .tuple(
    fc.array(statement, { maxLength: 12 }),
    expression('z'),
    fc.array(statement, { maxLength: 6 }),
  )
  .map(([before, value, after]) =>
    [start, ...before, `const f = z => ${value};`, ...after, ''].join('\n'),
  );

/** f(3), null where running the program throws. */
function valueOf(text: string): unknown {
  const { code } = transform(text, { transforms: ['typescript', 'imports'] });
  const exports = {};
  const context = createContext({
    exports,
    module: { exports },
    require: { main: null },
    console: { log: () => undefined },
  });
  try {
    const value: unknown = new Script(`${code}\n;f(3)`).runInContext(context);
    // A caught error is a value, too; its stack tells who ran the program.
    return types.isNativeError(value) ? `${value.name}: ${value.message}` : value;
  } catch {
    return null;
  }
}

describe('a cut JavaScript program', () => {
  for (const language of ['javascript', 'typescript'] satisfies Language[])
    it(`computes what the whole one computes, in ${language}`, async () => {
      let running = 0;
      for (const text of fc.sample(program, 300)) {
        const whole = valueOf(text);
        if (whole === null) continue;
        running++;
        const source = (await cut(text, 'f', language)).modules[0]!.source;
        assert.deepEqual(valueOf(source), whole, `${text}\n--- cut ---\n${source}`);
      }
      assert.ok(running > 150);
    });
});
