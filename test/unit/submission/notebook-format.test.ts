import assert from 'node:assert/strict';
import { readNotebook } from '../../../src/submission/notebook-format.ts';
import { UserError } from '../../../src/user-error.ts';

describe('readNotebook', () => {
  it('reads format 4', () => {
    const json = JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { language_info: { name: 'python', version: '3.11.7' }, other: [1] },
      cells: [
        { cell_type: 'markdown', id: 'a', metadata: {}, source: ['# Title\n', 'text'] },
        {
          cell_type: 'code',
          execution_count: 3,
          metadata: {},
          source: 'x = 1\r\ny = 2',
          outputs: [{ output_type: 'stream', text: ['1'] }],
        },
        { cell_type: 'raw', metadata: {}, source: 'raw' },
      ],
    });
    assert.deepEqual(readNotebook(json), [
      { kind: 'markdown', language: 'markdown', source: '# Title\ntext' },
      { kind: 'code', language: 'python', source: 'x = 1\ny = 2' },
      { kind: 'markdown', language: 'markdown', source: 'raw' },
    ]);
  });

  it('reads format 3', () => {
    const json = JSON.stringify({
      nbformat: 3,
      worksheets: [
        {
          cells: [
            { cell_type: 'heading', level: 1, source: 'Title' },
            { cell_type: 'code', language: 'python', input: ['x = 1\n', 'y = 2'], outputs: [] },
          ],
        },
      ],
    });
    assert.deepEqual(readNotebook(json), [
      { kind: 'markdown', language: 'markdown', source: 'Title' },
      { kind: 'code', language: 'python', source: 'x = 1\ny = 2' },
    ]);
  });

  it('takes the language of the kernel', () => {
    const cells = [{ cell_type: 'code', source: 'f = z -> z' }];
    const json = JSON.stringify({
      nbformat: 4,
      metadata: { kernelspec: { language: 'Julia' } },
      cells,
    });
    assert.equal(readNotebook(json)[0]?.language, 'julia');
  });

  const bad: [string, RegExp][] = [
    ['', /not JSON/],
    ['{', /not JSON/],
    ['[]', /no nbformat object/],
    ['{"nbformat": 4, "cells": 3}', /`cells`/],
    ['{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}', /`cells\.0\.source/],
    ['{"nbformat": 2, "worksheets": []}', /format 2/],
  ];
  for (const [json, message] of bad)
    it(`says what is wrong with ${JSON.stringify(json)}`, () =>
      assert.throws(
        () => readNotebook(json),
        error => {
          assert.ok(error instanceof UserError);
          assert.match(error.message, message);
          return true;
        },
      ));
});
