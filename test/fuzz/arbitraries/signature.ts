import fc from 'fast-check';
import { MANIFEST, SIGNATURE } from '../../../src/pack/manifest.ts';
import { newSecretKey } from '../../../src/pack/minisign.ts';
import { PUBLIC_KEY, signed } from '../../../src/pack/signature.ts';
import type { PackFiles } from '../../../src/pack/files.ts';
import { filesOf } from '../../unit/pack/draft.ts';
import { damaged } from './text.ts';

const pack = signed(filesOf(), newSecretKey(), 'course.week-1 1.0.0');

/** The files of a signed pack, with its manifest, its signature or its key damaged. */
export const signedFiles: fc.Arbitrary<PackFiles> = fc
  .constantFrom(MANIFEST, SIGNATURE, PUBLIC_KEY)
  .chain(path =>
    damaged(Buffer.from(pack.get(path)!).toString()).map(text =>
      new Map(pack).set(path, new TextEncoder().encode(text)),
    ),
  );
