/** Archives that no honest tool writes, byte by byte. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Member {
  path: string;
  content: Buffer;
  /** Declared in both headers; the true size where it is left out. */
  size?: number;
  method?: number;
  flags?: number;
  crc?: number;
  /** Unix mode, in the directory's external attributes. */
  mode?: number;
  /** The path in the local header, where it differs. */
  localPath?: string;
  /** Where the directory says that the member begins. */
  offset?: number;
  extra?: Buffer;
}

/** Builds the archive; `count` is what the end record says. */
export function zip(members: Member[], count = members.length, comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const method = member.method ?? 8;
    const packed = method === 8 ? deflateRawSync(member.content) : member.content;
    const size = member.size ?? member.content.length;
    const crc = member.crc ?? crc32(member.content);
    const flags = member.flags ?? 0x0800;
    const local = Buffer.alloc(30);
    const localPath = Buffer.from(member.localPath ?? member.path);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(localPath.length, 26);
    const path = Buffer.from(member.path);
    const extra = member.extra ?? Buffer.alloc(0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE((3 << 8) | 20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(member.offset ?? at, 42);
    parts.push(local, localPath, packed);
    directory.push(central, path, extra);
    at += local.length + localPath.length + packed.length;
  }
  const start = at;
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, central, end, Buffer.from(comment)]);
}

/** A member whose content is the text. */
export function member(path: string, text: string, rest: Partial<Member> = {}): Member {
  return { path, content: Buffer.from(text), ...rest };
}
