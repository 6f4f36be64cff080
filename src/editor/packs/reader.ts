import { readBeyondPack, readBuiltInPack } from '../../pack/built-in.ts';
import { readPack } from '../../pack/read-pack.ts';
import { PackStore } from '../../pack/store.ts';
import { findWorkspacePacks } from '../../pack/workspace-packs.ts';
import type { PackReader } from './pack-source.ts';

/** @param storage where installed packs are kept */
export function packReader(distRoot: string, storage: string): PackReader {
  return {
    builtIn: () => readBuiltInPack(distRoot),
    beyond: () => readBeyondPack(distRoot),
    workspacePaths: findWorkspacePacks,
    read: readPack,
    store: new PackStore(storage),
  };
}
