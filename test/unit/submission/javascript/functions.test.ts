import assert from 'node:assert/strict';
import type { Access, Language } from '../../../../src/submission/types.ts';
import { implementation, parse, textIn } from '../parsing.ts';

function way(access: Access): string {
  switch (access.kind) {
    case 'function':
      return access.name;
    case 'method':
      return `${access.owner}${access.isStatic ? '.' : '#'}${access.name}`;
    case 'property':
      return [access.owner, ...access.keys].join('/');
    case 'default':
      return 'default';
  }
}

function found(text: string, language: Language): string[] {
  return parse(text, language).implementations.map(
    each =>
      `${each.name}: ${way(each.access)}${each.nestedIn === null ? '' : ` in ${each.nestedIn}`}`,
  );
}

describe('functions of a JavaScript file', () => {
  const cases: [string, string, string[]][] = [
    ['a declaration', 'function f(z) { return z; }', ['f: f']],
    ['an arrow', 'const f = z => z;', ['f: f']],
    ['an arrow with a block', 'let f = (z) => { return z; };', ['f: f']],
    ['a function expression', 'var f = function g(z) { return z; };', ['f: f']],
    ['two in one statement', 'const f = z => z, g = z => 1;', ['f: f', 'g: g']],
    ['chained names', 'const f = g = z => z;', ['f: f', 'g: g']],
    ['an assignment', 'f = z => z;', ['f: f']],
    ['an alias', 'const f = z => z; const g = f;', ['f: f', 'g: g']],
    ['an exported one', 'export function f(z) { return z; }', ['f: f']],
    ['an exported const', 'export const f = z => z;', ['f: f']],
    ['an exported alias', 'const f = z => z; export { f as g };', ['f: f', 'g: f']],
    ['a default export', 'export default function (z) { return z; }', ['default: default']],
    ['a default arrow', 'export default z => z;', ['default: default']],
    ['a named default', 'export default function f(z) { return z; }', ['f: f']],
    ['a default object', 'export default { f(z) { return z; } };', ['f: exports/default/f']],
    ['exports.f', 'exports.f = z => z;', ['f: exports/f']],
    ['module.exports.f', 'module.exports.f = function (z) { return z; };', ['f: module/exports/f']],
    ['module.exports = f', 'module.exports = z => z;', ['default: module/exports']],
    [
      'module.exports of an object',
      'module.exports = { f(z) {}, g: z => z };',
      ['f: module/exports/f', 'g: module/exports/g'],
    ],
    ['a method', 'class A { f(z) { return z; } }', ['A.f: A#f']],
    ['a static method', 'class A { static f(z) { return z; } }', ['A.f: A.f']],
    ['fields', 'class A { f = z => z; static g = z => z; }', ['A.f: A#f', 'A.g: A.g']],
    ['a class expression', 'const A = class { f(z) { return z; } };', ['A.f: A#f']],
    ['no private, getter or constructor', 'class A { #f(z) {} get g() {} constructor(z) {} }', []],
    ['a prototype', 'A.prototype.f = function (z) { return z; };', ['A.f: A#f']],
    ['a static by assignment', 'A.f = z => z;', ['A.f: A/f']],
    [
      'object literals',
      'const o = { f(z) {}, "g": z => z, 3: z => z };',
      ['o.f: o/f', 'o.g: o/g', 'o.3: o/3'],
    ],
    [
      'nested objects',
      'const o = { s: { g: z => z, prime(z) {} } };',
      ['o.s.g: o/s/g', 'o.s.prime: o/s/prime'],
    ],
    ['arrays of functions', 'const o = [z => z, z => 1];', ['o.0: o/0', 'o.1: o/1']],
    ['a frozen object', 'const o = Object.freeze({ f(z) {} });', ['o.f: o/f']],
    ['a wrapped function', 'const f = memoize(z => z);', ['f: f']],
    ['no function that is only used', 'const a = [1].map(z => z);', []],
    ['a nested function', 'function f() { function g(z) {} }', ['f: f', 'g: g in f']],
    ['one in a module function', '(function () { function f(z) {} })();', ['f: f in (function)']],
    ['one in a block', 'if (true) { var f = z => z; }', ['f: f']],
    ['a generator', 'function* f(z) { yield z; }', ['f: f']],
    ['an empty file', '', []],
  ];
  for (const [title, text, expected] of cases)
    it(`finds ${title}`, () => assert.deepEqual(found(text, 'javascript'), expected));
});

describe('functions of a TypeScript file', () => {
  const cases: [string, string, string[]][] = [
    ['a typed declaration', 'export function f(z: number): number { return z; }', ['f: f']],
    ['a typed arrow', 'const f = (z: number): number => z;', ['f: f']],
    ['one behind `as`', 'const f = ((z: number) => z) as F;', ['f: f']],
    ['one behind `satisfies`', 'const f = (z => z) satisfies F;', ['f: f']],
    [
      'the implementation of overloads',
      'function f(z: number): number;\nfunction f(z: any) { return z; }',
      ['f: f'],
    ],
    ['no ambient declaration', 'declare function f(z: number): number;', []],
    ['generics', 'const f = <T extends number>(z: T): T => z;', ['f: f']],
    [
      'class members',
      'abstract class A { private static f(z: number) { return z; } abstract g(z: number): number; }',
      ['A.f: A.f'],
    ],
    [
      'a namespace',
      'namespace N { export function f(z: number) { return z; } const g = (z: number) => z; }',
      ['N.f: N/f', 'N.g: g in N'],
    ],
  ];
  for (const [title, text, expected] of cases)
    it(`finds ${title}`, () => assert.deepEqual(found(text, 'typescript'), expected));

  it('reads parameters', () => {
    const f = implementation(
      'function f(this: A, z: number, k?: number, b = 1, ...rest: number[]) {}',
      'f',
      'typescript',
    );
    assert.deepEqual(
      f.parameters.map(each => `${each.name}${each.hasDefault ? '=' : ''}`),
      ['z', 'k=', 'b=', 'rest='],
    );
  });

  it('gives ranges of the name, the whole definition and the body', () => {
    const text = 'export const f = (z: number) => {\r\n\treturn "😀", z;\r\n};\r\n';
    const f = implementation(text, 'f', 'typescript');
    assert.equal(textIn(text, f.nameRange), 'f');
    assert.deepEqual(f.range.start, { line: 0, character: 0 });
    assert.deepEqual(f.range.end, { line: 2, character: 2 });
    assert.deepEqual(f.returns[0]!.expression.start, { line: 1, character: 8 });
  });

  it('gives own returns alone, the expression of an arrow among them', () => {
    const text = 'const f = z => { if (z) return 1; [1].map(x => { return x; }); return z; };';
    assert.deepEqual(
      implementation(text, 'f', 'typescript').returns.map(each => each.text),
      ['1', 'z'],
    );
    assert.equal(
      implementation('const f = z => z * 2', 'f', 'typescript').returns[0]?.text,
      'z * 2',
    );
  });
});
