import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strings } from '../../../scripts/l10n.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]) =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8')) as Record<string, string>;

describe('what a translator starts from', () => {
  it('is where package.json says', () => {
    assert.equal(read('package.json')['l10n'], './l10n');
  });

  it('holds every string that the editor shows; `npm run l10n` writes it', async () => {
    const shown = await strings();
    assert.ok(shown.includes('Check'));
    assert.deepEqual(
      read('l10n', 'bundle.l10n.json'),
      Object.fromEntries(shown.map(text => [text, text])),
    );
  });
});
