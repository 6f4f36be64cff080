import assert from 'node:assert/strict';
import { exercisesInJson, lineAndColumn, placeInJson } from '../../../src/pack/json-place.ts';

const text = `{
  "id": "course.week1",
  "exercises": [
    { "id": "a", "points": { "values": 6 } },
    { "id": "b, \\"quoted\\"", "points": { "element-wise": "two" }, "kinks": [0, [1]] }
  ]
}`;

function at(...path: (string | number)[]): string {
  const { start, end } = placeInJson(text, path);
  return text.slice(start, end);
}

describe('exercisesInJson', () => {
  it('finds the id of each exercise, and no other', () => {
    assert.deepEqual(
      exercisesInJson(text).map(({ id, start, end }) => [id, text.slice(start, end)]),
      [
        ['a', '"id"'],
        ['b, "quoted"', '"id"'],
      ],
    );
  });

  it('finds what is there in a text that is no JSON yet', () => {
    const ids = (broken: string) => exercisesInJson(broken).map(({ id }) => id);
    assert.deepEqual(ids('{ "exercises": [ { "id": "a", "title": { "id": "x" } }, { "id": '), [
      'a',
    ]);
    assert.deepEqual(ids('{ "id": "pack", "exercises": [] }'), []);
    assert.deepEqual(ids(''), []);
  });
});

describe('placeInJson', () => {
  it('finds the name of a field and the first token of an item', () => {
    assert.equal(at('id'), '"id"');
    assert.equal(at('exercises', 1, 'points', 'element-wise'), '"element-wise"');
    assert.equal(at('exercises', 1, 'kinks', 1), '[');
    assert.equal(at('exercises', 1, 'kinks', 0), '0');
    assert.equal(placeInJson(text, ['exercises', 1, 'id']).start, text.indexOf('"id": "b,'));
  });

  it('stops at the innermost thing that is there', () => {
    assert.equal(at('exercises', 0, 'points', 'tails', 'x'), '"points"');
    assert.equal(at('exercises', 7), '"exercises"');
    assert.equal(at('version'), '{');
    assert.equal(at(), '{');
  });

  it('is a line and a column, from 1, whatever ends the lines', () => {
    assert.deepEqual(lineAndColumn('{\n  "id": 1\r\n}', 4), { line: 2, column: 3 });
    assert.deepEqual(lineAndColumn('{\n  "id": 1\r\n}', 13), { line: 3, column: 1 });
    assert.deepEqual(lineAndColumn('', 0), { line: 1, column: 1 });
  });

  it('ends on what is no JSON', () => {
    assert.deepEqual(placeInJson('', ['a']), { start: 0, end: 0 });
    assert.deepEqual(placeInJson(']],,"\\x":', ['a']), { start: 4, end: 8 });
  });
});
