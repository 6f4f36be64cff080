import { join } from 'node:path';
import { packOf, readPackFiles } from './read-pack.ts';
import type { Pack } from './types.ts';

/** The pack that is there without installing anything. @param distRoot the product's `dist` folder */
export function readBuiltInPack(distRoot: string): Promise<Pack> {
  return readShipped(distRoot, 'lecture', true);
}

/**
 * "Activation functions beyond the lecture", which comes with the product too. Its exercises are taken only
 * where a `gprime:` comment names them, as its starters do: code that merely has a `relu_derivative` is
 * left alone.
 */
export async function readBeyondPack(distRoot: string): Promise<Pack> {
  const pack = await readShipped(distRoot, 'beyond', false);
  const exercises = pack.exercises.map(exercise => ({
    ...exercise,
    implementation: { ...exercise.implementation, names: [] },
  }));
  return { ...pack, exercises };
}

async function readShipped(distRoot: string, name: string, builtIn: boolean): Promise<Pack> {
  const folder = join(distRoot, 'packs', name);
  return packOf(await readPackFiles(folder), folder, { shipped: true, builtIn });
}
