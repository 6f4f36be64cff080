import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { transform } from 'sucrase';
import { markedLines, unmarked } from '../marked-lines.ts';
import { condensed, cut } from '../parsing.ts';

/** Each line that has to stay carries the mark; the others have to go. `f` is under test. */
const cases: { title: string; text: string }[] = [
  {
    title: 'helpers and constants',
    text: `
'use strict'; //k
const k = 2; //k
const unused = 3;
function g(z) { return 1 / (1 + Math.exp(-k * z)); } //k
export function f(z) { return g(z) * (1 - g(z)); } //k
console.log(f(0));
`,
  },
  {
    title: 'loops, timers and entry guards',
    text: `
const f = z => Math.tanh(z); //k
for (let i = 0; i < 3; i++) console.log(f(i));
setTimeout(() => {}, 0);
if (require.main === module) process.exit(1);
`,
  },
  {
    title: 'hoisted functions and var',
    text: `
const f = z => g(z) * k(); //k
function g(z) { return z + h; } //k
function k() { return 2; } //k
if (true) { var h = 3; } //k
var other = 4;
`,
  },
  {
    title: 'every binding of a needed name',
    text: `
let k = 1; //k
let unused = 1;
k += 2; //k
k++; //k
unused++;
const f = z => k * z; //k
`,
  },
  {
    title: 'destructuring, defaults and rest',
    text: `
const settings = { a: 2, b: [3, 4], c: 5 }; //k
const d = 7; //k
const { a, b: [, b1], ...others } = settings; //k
const [x] = [1];
const f = (z, { y = d } = {}) => a * b1 * others.c * y * z; //k
`,
  },
  {
    title: 'nothing for names of inner scopes',
    text: `
const a = 1; //k
const b = 2;
const c = 3;
const d = 4;
const e = 5;
const i = 6;
function f(z) { //k
  let b = a; //k
  { let c = z; b += c; } //k
  for (let i = 0; i < 2; i++) b += i; //k
  try { throw 1; } catch (d) { b += d; } //k
  const g = function e(n) { return n > 0 ? e(n - 1) : b; }; //k
  return g(2) + [1].map(c => c + 1)[0]; //k
} //k
`,
  },
  {
    title: 'a name that an inner scope hides elsewhere',
    text: `
const a = 1; //k
function f(z) { //k
  { const a = 2; z += a; } //k
  return z + a; //k
} //k
`,
  },
  {
    title: 'properties, shorthands and computed keys',
    text: `
const a = 1; //k
const key = 'x'; //k
const b = 2;
const c = 3;
function f(z) { //k
  const o = { a, [key]: z, b: 4, c() { return this.b; } }; //k
  return o.a + o.x + o.b + o.c(); //k
} //k
`,
  },
  {
    title: 'changes in place',
    text: `
const table = []; //k
table.push(2); //k
const log = [];
log.push(f(1));
f.scale = 3; //k
Object.assign(f, { shift: 1 }); //k
for (const i of [1, 2]) table.push(i); //k
function f(z) { return f.scale * table[2] * z + f.shift; } //k
Object.freeze(log);
`,
  },
  {
    title: 'classes',
    text: `
class Base { scale() { return 2; } } //k
class Other {}
class A extends Base { //k
  static k = 3; //k
  static f(z) { return new A().scale() * A.k * z; } //k
} //k
A.k = 4; //k
const f = A.f; //k
`,
  },
  {
    title: 'CommonJS exports',
    text: `
exports.g = z => z + 1; //k
exports.h = z => z + 2;
module.exports.f = z => exports.g(z) * 2; //k
`,
  },
  {
    title: 'statements without semicolons',
    text: `
const a = 2 //k const a = 2;
const b = 3
const f = z => a * z //k
;[1, 2].forEach(x => console.log(x))
`,
  },
];

/** f(0.5) of a program, in this very process: these submissions are ours. */
function valueOf(text: string): unknown {
  const { code } = transform(text, { transforms: ['typescript', 'imports'] });
  const exports = {};
  const context = {
    exports,
    module: { exports },
    require: Object.assign(() => ({}), { main: null }),
    console: { log: () => undefined },
    setTimeout,
  };
  return runInNewContext(`${code}\n;(typeof f === 'function' ? f : exports.f)(0.5)`, context);
}

describe('cutting a JavaScript submission', () => {
  for (const { title, text } of cases)
    it(`keeps ${title}`, async () => {
      const whole = unmarked(text);
      const { modules } = await cut(whole, 'f', 'javascript');
      const [main] = modules;
      assert.equal(
        condensed(main!.source.replace(/^;|;(?=;)|;$/gm, '')),
        condensed(markedLines(text).replace(/;$/gm, '')),
      );
      assert.equal(main!.source.split('\n').length, whole.split('\n').length);
      assert.deepEqual(valueOf(main!.source), valueOf(whole));
    });

  it('keeps columns where statements share a line', async () => {
    const { modules } = await cut(
      'const a = 1; const b = 2; const f = z => b * z;',
      'f',
      'javascript',
    );
    assert.equal(modules[0]!.source, '             const b = 2; const f = z => b * z;');
  });
});

describe('cutting a TypeScript submission', () => {
  it('needs no types', async () => {
    const text = `
import type { T } from './types';
import { U, k } from './values'; //k
interface V { z: number }
type W = V | T;
enum Mode { On = 1, Off } //k
const f = <X extends W>(z: U, mode: Mode = Mode.On): number => (z as number) * k * mode; //k
declare const outside: W;
export type { W };
`;
    const { modules } = await cut(unmarked(text), 'f', 'typescript');
    assert.equal(
      condensed(modules[0]!.source).replaceAll(/;+$/gm, ';'),
      condensed(markedLines(text)).replace('{ U, k }', '{    k }'),
    );
  });
});

describe('modules of a JavaScript submission’s folder', () => {
  const helpers =
    'console.log("hi");\nexport const g = z => z + k;\nexport const h = 2;\nconst k = 1;\nexport default g;\n';
  const common = 'const k = 1;\nexports.g = z => z + k;\nexports.h = 2;\n';

  async function modules(text: string, files: Record<string, string>): Promise<[string, string][]> {
    const program = await cut(text, 'f', 'typescript', files);
    return program.modules
      .slice(1)
      .map((each): [string, string] => [each.name, condensed(each.source.replace(/^;/gm, ''))]);
  }

  const forms: [string, string, string][] = [
    [
      'a named import',
      "import { g } from './helpers.js';\nconst f = z => g(z);",
      'export const g = z => z + k;\nconst k = 1;',
    ],
    [
      'a renamed import',
      "import { g as q, h } from './helpers';\nconst f = z => q(z);",
      'export const g = z => z + k;\nconst k = 1;',
    ],
    [
      'a namespace',
      "import * as all from './helpers.js';\nconst f = z => all.g(z);",
      'export const g = z => z + k;\nconst k = 1;',
    ],
    [
      'a default import',
      "import q from './helpers.js';\nconst f = z => q(z);",
      'export const g = z => z + k;\nconst k = 1;\nexport default g;',
    ],
    [
      'a required member',
      "const { g } = require('./helpers');\nconst f = z => g(z);",
      'export const g = z => z + k;\nconst k = 1;',
    ],
    [
      'a required module',
      "const all = require('./helpers');\nconst f = z => all.g(z);",
      'export const g = z => z + k;\nconst k = 1;',
    ],
    [
      'a member of require',
      "const q = require('./helpers').g;\nconst f = z => q(z);",
      'export const g = z => z + k;\nconst k = 1;',
    ],
  ];
  for (const [title, text, expected] of forms)
    it(`are cut the same way: ${title}`, async () =>
      assert.deepEqual(await modules(text, { 'helpers.js': helpers }), [
        ['./helpers.js', expected],
      ]));

  it('may be CommonJS', async () => {
    const expected = [['./helpers.cjs', 'const k = 1;\nexports.g = z => z + k;']];
    for (const text of [
      "const { g } = require('./helpers.cjs');\nconst f = z => g(z);",
      "import { g } from './helpers.cjs';\nconst f = z => g(z);",
      "const f = z => require('./helpers.cjs').g(z);",
    ])
      assert.deepEqual(
        (await modules(text, { 'helpers.cjs': common })).map(([name]) => name),
        ['./helpers.cjs'],
        text,
      );
    const [first] = await modules("import { g } from './helpers.cjs';\nconst f = z => g(z);", {
      'helpers.cjs': common,
    });
    assert.deepEqual([first], expected);
  });

  it('may replace their exports', async () => {
    const files = { 'helpers.js': 'const g = z => z;\nconst h = 1;\nmodule.exports = { g };\n' };
    assert.deepEqual(
      await modules("import { g } from './helpers.js';\nconst f = z => g(z);", files),
      [['./helpers.js', 'const g = z => z;\nmodule.exports = { g };']],
    );
  });

  it('may pass on what others export', async () => {
    const files = {
      'index.js':
        "export { g as q, h } from './a.js';\nexport * from './b.js';\nexport const own = 1;\n",
      'a.js': 'const g = z => z;\nconst h = 1;\nexport { g, h };\n',
      'b.js': 'export const e = 1;\nexport const d = 2;\n',
    };
    assert.deepEqual(
      await modules("import { q, e } from './index.js';\nconst f = z => q(z) + e;", files),
      [
        ['./index.js', "export { g as q    } from './a.js';\nexport * from './b.js';"],
        ['./a.js', 'const g = z => z;\nexport { g    };'],
        ['./b.js', 'export const e = 1;'],
      ],
    );
  });

  it('may be TypeScript under a JavaScript name, in folders, in cycles', async () => {
    const files = {
      'lib/index.ts':
        "import { h } from './util.js';\nexport const g = (z: number) => h(z);\nexport const one = 1;\n",
      'lib/util.ts': "import { one } from './index';\nexport const h = (z: number) => z * one;\n",
    };
    const found = await modules("import { g } from './lib';\nconst f = z => g(z);", files);
    assert.deepEqual(
      found.map(([name]) => name),
      ['./lib/index.ts', './lib/util.ts'],
    );
    assert.match(found[0]![1], /one = 1/);
  });

  it('are read in their own language', async () => {
    const files = { 'g.ts': 'export const g = (z: number): number => z as number;\n' };
    const text = "import { g } from './g.ts';\nconst f = z => g(z);";
    const { modules: all } = await cut(text, 'f', 'javascript', files);
    assert.equal(all[1]?.source, files['g.ts']);
  });

  it('do not come from outside the folder or from packages', async () => {
    const text =
      "import { g } from '../g.js';\nimport * as m from 'mathjs';\nconst f = z => g(z) + m.exp(z);";
    assert.deepEqual(await modules(text, { '../g.js': helpers }), []);
  });
});
