import assert from 'node:assert/strict';
import { languageOf } from '../../../src/submission/language.ts';

describe('languageOf', () => {
  const cases: [string, ReturnType<typeof languageOf>][] = [
    ['hw1.py', 'python'],
    ['/home/étudiante/mes devoirs/HW1.PY', 'python'],
    ['C:\\work\\hw.js', 'javascript'],
    ['hw.mjs', 'javascript'],
    ['hw.cjs', 'javascript'],
    ['hw.ts', 'typescript'],
    ['hw.mts', 'typescript'],
    ['hw.cts', 'typescript'],
    ['types.d.ts', null],
    ['types.d.mts', null],
    ['README.md', null],
    ['hw.ipynb', null],
    ['Makefile', null],
    ['py', null],
    ['.py.txt', null],
  ];
  for (const [path, language] of cases)
    it(`takes ${path} for ${language ?? 'no submission'}`, () =>
      assert.equal(languageOf(path), language));
});
