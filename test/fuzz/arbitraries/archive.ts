import fc from 'fast-check';
import { writeArchive } from '../../../src/pack/archive.ts';
import { filesOf } from '../../unit/pack/draft.ts';
import { member, zip } from '../../unit/pack/zip.ts';
import { damagedBytes, text } from './text.ts';

/** Archives with members of every kind, a sound one that is damaged, and bytes that are none. */
export const archive = fc.oneof(
  fc
    .array(
      fc.record(
        {
          path: text,
          content: fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)),
          size: fc.nat(),
          method: fc.constantFrom(0, 8, 9, 99),
          flags: fc.constantFrom(0, 1, 8, 0x800, 0x2000),
          crc: fc.nat(),
          mode: fc.constantFrom(0o100644, 0o120777, 0o040755, 0),
          localPath: text,
          offset: fc.nat(200),
          extra: fc.uint8Array({ maxLength: 12 }).map(bytes => Buffer.from(bytes)),
        },
        { requiredKeys: ['path', 'content'] },
      ),
      { maxLength: 5 },
    )
    .map(members => zip([member('pack.json', '{}'), ...members])),
  damagedBytes(writeArchive(filesOf())),
  fc.uint8Array({ maxLength: 200 }),
);
