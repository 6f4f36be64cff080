import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createParser } from '../../../src/submission/parser.ts';
import type { Language } from '../../../src/submission/types.ts';
import { distRoot } from '../../support/dist.ts';

const parser = await createParser(distRoot);
const nothing = () => Promise.resolve(null);

/** Parses, and cuts for every function found; each range has to lie in the text. */
async function survive(text: string, language: Language): Promise<void> {
  const file = { path: '/home/student/hw', language, text };
  const lineCount = text.split(/\r\n|\r|\n/).length;
  const parsed = parser.parse(file);
  for (const implementation of parsed.implementations) {
    const { range, nameRange, bodyRange, signs } = implementation;
    for (const each of [range, nameRange, bodyRange, ...signs.map(sign => sign.range)]) {
      assert.ok(each.end.line < lineCount);
      assert.ok(each.start.line <= each.end.line);
    }
    if (implementation.nestedIn !== null) continue;
    const program = await parser.cut(file, implementation, nothing);
    assert.equal(program.modules[0]!.source.split(/\r\n|\r|\n/).length, lineCount);
  }
}

describe('the parser', () => {
  const pieces: Record<Language, string[]> = {
    python:
      'def class lambda f g z ( ) [ ] { } : , . = == += * ** - @ if else for in return import from as global try except with match case async await yield not None True 0 1.5 1_0j "s" f"{z}" """ \' # \\ \n \t    σ 😀 ; -> := ... \r\n'.split(
        ' ',
      ),
    javascript:
      'function class const let var f g z ( ) [ ] { } : , . = == => += * ** - @ if else for of in return import from export default as async await yield new this null true 0 1.5 1n "s" `${z}` ` \' // /* */ \n \t    σ 😀 ; ? ... require( exports module'.split(
        ' ',
      ),
    typescript:
      'function class const let interface type enum namespace declare abstract f g z ( ) [ ] { } < > : , . = => * - @ if return import from export default as satisfies ! ? number string 0 1.5 "s" `${z}` // /* \n \t   ; | & public static readonly'.split(
        ' ',
      ),
  };
  for (const language of ['python', 'javascript', 'typescript'] as const)
    it(`takes whatever ${language} students write`, async () => {
      const piece = fc.constantFrom(...pieces[language].filter(each => each !== ''));
      const glue = fc.constantFrom(' ', '', '\n', '\n    ');
      const soup = fc
        .array(fc.tuple(piece, glue), { maxLength: 60 })
        .map(parts => parts.flat().join(''));
      await fc.assert(
        fc.asyncProperty(soup, text => survive(text, language)),
        { numRuns: 400 },
      );
    });

  const extremes: [string, string, Language][] = [
    ['nothing', '', 'python'],
    ['a byte order mark alone', '\uFEFF', 'python'],
    ['blank lines of every kind', '\n\r\n\r \t\f\n', 'python'],
    ['deep brackets', `def f(z): return ${'('.repeat(3000)}z${')'.repeat(3000)}`, 'python'],
    ['a long sum', `def f(z): return ${'z + '.repeat(20_000)}z`, 'python'],
    ['many minus signs', `f = lambda z: ${'-'.repeat(20_000)}z`, 'python'],
    ['a long chain', `const f = z => z${'.c'.repeat(20_000)};`, 'javascript'],
    ['deep arrows', `const f = ${'z => '.repeat(5000)}z;`, 'typescript'],
    ['unclosed brackets', '['.repeat(20_000), 'javascript'],
    ['null characters', 'def f(z):\0 return z\0', 'python'],
    ['half a surrogate pair', 'def f(z): return "\uD83D"', 'python'],
    ['a long line', `x = [${'1.5, '.repeat(20_000)}]\ndef f(z): return z`, 'python'],
  ];
  for (const [title, text, language] of extremes)
    it(`takes ${title}`, () => survive(text, language));

  it('gives the same text the same answer', () => {
    const file = { path: '/a/hw.py', language: 'python' as const, text: 'def f(z): return z' };
    assert.deepEqual(parser.parse(file), parser.parse({ ...file }));
  });

  it('keeps two languages of one text apart', () => {
    const text = 'f = (z) => z';
    const read = (language: Language) => parser.parse({ path: '/a/x', language, text });
    assert.equal(read('javascript').implementations.length, 1);
    assert.equal(read('python').implementations.length, 0);
  });

  it('says where the grammars should be when they are not there', async () => {
    await assert.rejects(createParser('/nowhere'), /nowhere/);
  });
});
