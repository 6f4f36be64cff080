import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findWorkspacePacks } from '../../../src/pack/workspace-packs.ts';
import { filesOf, scratch, write } from './draft.ts';

describe('findWorkspacePacks', () => {
  const folder = scratch();
  after(() => folder.remove());

  it('finds folders of .gprime that hold a pack.json, by name', async () => {
    assert.deepEqual(await findWorkspacePacks(folder.path), []);
    const home = join(folder.path, '.gprime');
    write(join(home, 'week-2'), filesOf());
    write(join(home, 'week-1'), filesOf('not even JSON'));
    write(home, new Map([['notes.txt', Buffer.from('')]]));
    mkdirSync(join(home, 'empty'));
    mkdirSync(join(home, 'odd', 'pack.json'), { recursive: true });
    assert.deepEqual(await findWorkspacePacks(folder.path), [
      join(home, 'week-1'),
      join(home, 'week-2'),
    ]);
  });
});
