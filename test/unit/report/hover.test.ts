import { strict as assert } from 'node:assert';
import { buildCheck } from '../../../src/report/build.ts';
import { hoverMarkdown } from '../../../src/report/hover.ts';
import { inputOf } from '../../support/report/fixtures.ts';
import { gallery } from '../../support/report/gallery.ts';

describe('the hover on an implementation', () => {
  it('says verdict, counterexample, misconception and seed', () => {
    const text = hoverMarkdown(gallery['mixed']!());
    for (const part of [
      'incorrect',
      '0 / 10',
      'At z = 0',
      '0\\.5',
      '`mixed-g-and-z`',
      '`σ(z)(1 − z)`',
      '`9f3a04c1d2e5b687`',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  it('names the other origins of the same values', () => {
    assert.match(hoverMarkdown(gallery['negated']!()), /or `lost-inner-derivative`/);
  });

  it('is short where all holds', () => {
    const text = hoverMarkdown(gallery['correct']!());
    assert.match(text, /agrees with the reference on 1,069 inputs/);
    assert.ok(text.split('\n\n').length <= 3, text);
  });

  it('lets nothing that a pack or a program says become a link, an image or HTML', () => {
    const input = inputOf('1', () => NaN, {
      exercise: { title: '![x](https://example.org/x.png) [y](command:z) <img src=x>' },
      grade: {
        verdict: 'error',
        counterexample: null,
        failure: { kind: 'raised', type: 'Boom', message: '[a](command:b)\n\n# c', frames: [] },
      },
    });
    const text = hoverMarkdown(buildCheck(input));
    assert.doesNotMatch(text, /(?<!\\)[[\]<>!]/);
    assert.doesNotMatch(text, /^\s*#/m);
  });
});
