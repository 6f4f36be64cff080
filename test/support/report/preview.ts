/** Packs as their preview shows them. */
import { join } from 'node:path';
import { statementHtml } from '../../../src/editor/packs/markdown.ts';
import { packOf, readPackFiles } from '../../../src/pack/read-pack.ts';
import { buildPreview } from '../../../src/report/preview/build.ts';
import type { Preview } from '../../../src/report/preview/types.ts';
import { sorted } from '../../../src/pack/files.ts';
import { skeleton } from '../../../src/pack/skeleton.ts';
import type { Pack } from '../../../src/pack/types.ts';

const packs = join(import.meta.dirname, '..', '..', '..', 'packs');

export function previewOf(pack: Pack): Preview {
  return buildPreview(pack, {
    locale: 'en',
    statement: markdown => statementHtml(markdown, () => null),
  });
}

/** One that comes with the product. */
export async function shippedPreview(name: string): Promise<Preview> {
  const folder = join(packs, name);
  return previewOf(packOf(await readPackFiles(folder), folder, { shipped: true }));
}

/** A new pack. @param change made to its pack.json before it is read */
export function newPreview(change: (text: string) => string = text => text): Preview {
  return previewOf(newPack(change));
}

export function newPack(change: (text: string) => string): Pack {
  const files = [...skeleton('course.week-2', 'Week 2', 'Asha Rao')].map(
    ([path, text]): [string, Uint8Array] => [
      path,
      Buffer.from(path === 'pack.json' ? change(text) : text),
    ],
  );
  return packOf(sorted(files), 'week-2', {});
}
