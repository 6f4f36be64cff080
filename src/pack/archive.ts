/**
 * Reading and writing `.gpack`, a zip of a narrow kind: stored or deflated files, one disk, no
 * encryption, no 64-bit sizes. The general readers accept what a zip may be; here everything unusual is
 * a reason to refuse. Names and declared sizes are all judged before the first byte is inflated, and
 * inflating stops at the declared size.
 *
 * Layout and field offsets: APPNOTE.TXT, PKWARE's .ZIP File Format Specification 6.3.10, 4.3.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { UserError } from '../user-error.ts';
import { Admission, sorted, type PackFiles } from './files.ts';
import { bytes, limits } from './limits.ts';
import { pathFault } from './safe-path.ts';
import { visible } from './safe-text.ts';

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;

const STORED = 0;
const DEFLATED = 8;

/** Flags that an entry may have: compression hints, sizes after the data, UTF-8 name. */
const KNOWN_FLAGS = 0x0002 | 0x0004 | 0x0008 | 0x0800;

/** Extra fields that give a second size or a second name, so that two readers see two archives. */
const AMBIGUOUS_EXTRA = new Map([
  [0x0001, '64-bit sizes'],
  [0x7075, 'a second name'],
]);

/** The file type in the upper half of the external attributes of an archive made on Unix. */
const TYPE_MASK = 0o170000;
const ORDINARY_TYPES: readonly number[] = [0, 0o100000, 0o040000];

interface Entry {
  path: string;
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** The files of the archive. Throws UserError with the reason where it is not one that is accepted. */
export function readArchive(archive: Uint8Array): PackFiles {
  if (archive.length > limits.archiveBytes)
    throw new UserError(`larger than ${bytes(limits.archiveBytes)}`);
  const data = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = findDirectory(data);
  const entries = readDirectory(data, directory);
  const contents = locate(data, entries, directory.start);
  const admission = new Admission();
  for (const { path, size } of entries) admission.admit(path, size);
  return sorted(entries.map((entry, index) => [entry.path, inflate(entry, contents[index]!)]));
}

function findDirectory(data: Buffer): { start: number; end: number; count: number } {
  for (let at = data.length - END_SIZE; at >= 0 && at >= data.length - END_SIZE - 0xffff; at--) {
    if (data.readUInt32LE(at) !== END_RECORD) continue;
    if (at + END_SIZE + data.readUInt16LE(at + 20) !== data.length) continue;
    const count = data.readUInt16LE(at + 10);
    const size = data.readUInt32LE(at + 12);
    const start = data.readUInt32LE(at + 16);
    if (data.readUInt16LE(at + 4) !== 0 || data.readUInt16LE(at + 8) !== count)
      throw new UserError('the archive is split over several files');
    if (count === 0xffff || start === 0xffffffff)
      throw new UserError(`more than ${limits.files} files`);
    if (start + size !== at)
      throw new UserError('the archive’s directory is not where it should be');
    return { start, end: at, count };
  }
  throw new UserError('not a zip archive, or only a part of one');
}

function readDirectory(
  data: Buffer,
  directory: { start: number; end: number; count: number },
): Entry[] {
  // Folders may have entries of their own, so a full pack has somewhat more entries than files.
  if (directory.count > 2 * limits.files) throw new UserError(`more than ${limits.files} files`);
  const entries: Entry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + CENTRAL_SIZE > directory.end || data.readUInt32LE(at) !== CENTRAL_HEADER)
      throw new UserError('the archive’s directory is damaged');
    const nameEnd = at + CENTRAL_SIZE + data.readUInt16LE(at + 28);
    const extraEnd = nameEnd + data.readUInt16LE(at + 30);
    const next = extraEnd + data.readUInt16LE(at + 32);
    if (next > directory.end) throw new UserError('the archive’s directory is damaged');
    const name = data.subarray(at + CENTRAL_SIZE, nameEnd);
    const entry: Entry = {
      path: name.toString('utf8'),
      name,
      flags: data.readUInt16LE(at + 8),
      method: data.readUInt16LE(at + 10),
      crc: data.readUInt32LE(at + 16),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    };
    checkEntry(entry, data.readUInt8(at + 5), data.readUInt32LE(at + 38));
    checkExtra(entry, data.subarray(nameEnd, extraEnd));
    at = next;
    if (!isFolder(entry)) {
      entries.push(entry);
      continue;
    }
    const fault = pathFault(entry.path.slice(0, -1));
    if (fault !== null) throw new UserError(`the path ${quoted(entry)} ${fault}`);
  }
  if (at !== directory.end) throw new UserError('the archive’s directory is damaged');
  return entries;
}

function isFolder(entry: Entry): boolean {
  return entry.path.endsWith('/') && entry.size === 0;
}

function checkEntry(entry: Entry, madeOn: number, attributes: number): void {
  const shown = quoted(entry);
  if ((entry.flags & 1) !== 0) throw new UserError(`${shown} is encrypted`);
  if ((entry.flags & ~KNOWN_FLAGS) !== 0)
    throw new UserError(`${shown} has flags that are not known`);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new UserError(`${shown} is compressed in a way that is not known (${entry.method})`);
  if (entry.method === STORED && entry.packed !== entry.size)
    throw new UserError(`${shown} does not have the size that the archive says`);
  const [unix, mac] = [3, 19];
  if (
    (madeOn === unix || madeOn === mac) &&
    !ORDINARY_TYPES.includes((attributes >>> 16) & TYPE_MASK)
  )
    throw new UserError(`${shown} is a link or a device; a pack holds files and folders only`);
}

function checkExtra(entry: Entry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const meaning = AMBIGUOUS_EXTRA.get(extra.readUInt16LE(at));
    if (meaning !== undefined) throw new UserError(`${quoted(entry)} has ${meaning}`);
  }
}

/** The packed bytes of each entry; local headers must agree with the directory, no two may share a byte. */
function locate(data: Buffer, entries: Entry[], end: number): Buffer[] {
  const contents = entries.map(entry => {
    const { offset } = entry;
    if (offset + LOCAL_SIZE > end || data.readUInt32LE(offset) !== LOCAL_HEADER)
      throw new UserError(`${quoted(entry)} is not where the archive says`);
    const nameEnd = offset + LOCAL_SIZE + data.readUInt16LE(offset + 26);
    const start = nameEnd + data.readUInt16LE(offset + 28);
    if (start + entry.packed > end) throw new UserError(`${quoted(entry)} is cut off`);
    if (
      !data.subarray(offset + LOCAL_SIZE, nameEnd).equals(entry.name) ||
      data.readUInt16LE(offset + 6) !== entry.flags ||
      data.readUInt16LE(offset + 8) !== entry.method
    )
      throw new UserError(`${quoted(entry)} is described in two ways`);
    return {
      entry,
      stop: start + entry.packed,
      content: data.subarray(start, start + entry.packed),
    };
  });
  const inOrder = contents.toSorted((a, b) => a.entry.offset - b.entry.offset);
  for (const [index, next] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before !== undefined && next.entry.offset < before.stop)
      throw new UserError(`${quoted(before.entry)} and ${quoted(next.entry)} overlap`);
  }
  return contents.map(({ content }) => content);
}

function inflate(entry: Entry, packed: Buffer): Uint8Array {
  const content = entry.method === STORED ? packed : inflateDeflated(entry, packed);
  if (crc32(content) !== entry.crc)
    throw new UserError(`${quoted(entry)} is damaged: its checksum differs`);
  return content;
}

function inflateDeflated(entry: Entry, packed: Buffer): Uint8Array {
  let content: Buffer;
  try {
    content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UserError(
      tooLarge ? `${quoted(entry)} is larger than the archive says` : `${quoted(entry)} is damaged`,
    );
  }
  if (content.length !== entry.size)
    throw new UserError(`${quoted(entry)} does not have the size that the archive says`);
  return content;
}

function quoted(entry: Entry): string {
  return `“${visible(entry.path.slice(0, 80))}”`;
}

/**
 * The archive of the files: equal files give equal bytes, on every machine (fflate deflates in
 * JavaScript, where the zlib of Node differs from one build to the next).
 */
export function writeArchive(files: PackFiles): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, content] of files)
    zippable[path] = [
      content,
      // The first day that zip can name; fflate writes the date's local parts.
      { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: (0o100644 << 16) >>> 0 },
    ];
  return zipSync(zippable);
}
