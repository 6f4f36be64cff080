import { readBuiltInPack } from '../../pack/built-in.ts';
import { readPack } from '../../pack/read-pack.ts';
import { findWorkspacePacks } from '../../pack/workspace-packs.ts';
import type { PackReader } from './pack-source.ts';

export function packReader(distRoot: string): PackReader {
  return {
    builtIn: () => readBuiltInPack(distRoot),
    workspacePaths: findWorkspacePacks,
    read: readPack,
  };
}
