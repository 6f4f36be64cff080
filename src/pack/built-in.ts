import { join } from 'node:path';
import { packOf, readPackFiles } from './read-pack.ts';
import type { Pack } from './types.ts';

/** The pack that is there without installing anything. @param distRoot the product's `dist` folder */
export function readBuiltInPack(distRoot: string): Promise<Pack> {
  return readShipped(distRoot, 'lecture', true);
}

/** "Activation functions beyond the lecture", which comes with the product and is used when asked for. */
export function readBeyondPack(distRoot: string): Promise<Pack> {
  return readShipped(distRoot, 'beyond', false);
}

async function readShipped(distRoot: string, name: string, builtIn: boolean): Promise<Pack> {
  const folder = join(distRoot, 'packs', name);
  return packOf(await readPackFiles(folder), folder, { shipped: true, builtIn });
}
