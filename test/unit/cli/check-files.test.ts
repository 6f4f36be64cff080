import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFiles } from '../../../src/cli/check-files.ts';
import type { Engine } from '../../../src/engine/types.ts';
import { createParser } from '../../../src/submission/parser.ts';
import { distRoot } from '../../support/dist.ts';
import { reportOf } from '../../support/report/gallery.ts';

describe('checkFiles', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime-check-files-'));
    for (const name of ['a.py', 'b.py', 'c.py']) await writeFile(join(folder, name), '');
  });
  after(() => rm(folder, { recursive: true }));

  const paths = () => ['a.py', 'b.py', 'missing.py', 'c.py'].map(name => join(folder, name));
  const wish = { packs: [], seed: '2a', exercise: null, lanes: 4, light: false, packed: false };

  /** Finds nothing in a.py, breaks down at b.py and finds a right function in c.py. */
  const engine: Engine = {
    find: () => Promise.resolve({ matches: [], listed: [], problems: [] }),
    check: ({ path }) => {
      if (path.endsWith('b.py')) return Promise.reject(new TypeError('no such thing'));
      return Promise.resolve(reportOf(...(path.endsWith('c.py') ? ['correct'] : [])));
    },
  };

  async function check(signal: AbortSignal, lines: string[] = []) {
    const parser = await createParser(distRoot);
    const hear = { done: () => lines.push('done'), log: (line: string) => lines.push(line) };
    return checkFiles(paths(), engine, parser, { ...wish, signal }, hear);
  }

  it('goes on after a file that cannot be read and one at which the engine breaks down', async () => {
    const lines: string[] = [];
    const { report, empty } = await check(new AbortController().signal, lines);
    assert.equal(report.checks.length, 1);
    assert.deepEqual(empty, [join(folder, 'a.py')]);
    assert.deepEqual(
      report.problems.map(({ code }) => code),
      ['fault', 'unreadable'],
    );
    assert.match(report.problems[0]!.message, /fault of this program .*no such thing/);
    assert.match(report.problems[1]!.message, /^there is no such file/);
    assert.equal(lines.filter(line => line === 'done').length, 4);
  });

  it('stops at a signal', async () => {
    await assert.rejects(check(AbortSignal.abort()), { name: 'AbortError' });
  });
});
