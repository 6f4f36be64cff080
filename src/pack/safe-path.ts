/** Paths inside a pack: relative, with `/`, in characters and names that every file system keeps apart. */
import { limits } from './limits.ts';
import { isPrototypeName, visible } from './safe-text.ts';

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_. -]*$/;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Why the path may not stand in a pack, as the end of "the path … "; null for a good one. */
export function pathFault(path: string): string | null {
  if (path.length > limits.pathLength) return `is longer than ${limits.pathLength} characters`;
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  if (path.includes('\\')) return 'holds a backslash';
  const segments = path.split('/');
  if (segments.length - 1 > limits.pathDepth) return `goes deeper than ${limits.pathDepth} folders`;
  for (const segment of segments) {
    if (segment === '..' || segment === '.') return 'leaves its folder';
    if (segment === '') return 'holds an empty name';
    if (!SEGMENT.test(segment))
      return `holds “${visible(segment)}”: names are letters a–z, digits, _ . - and spaces, not first`;
    if (/[. ]$/.test(segment)) return 'holds a name that ends in a dot or a space';
    if (isDeviceName(segment)) return `holds “${segment}”, which Windows keeps for a device`;
    if (isPrototypeName(segment)) return `holds “${segment}”, a name of JavaScript’s own objects`;
  }
  return null;
}

export function isDeviceName(name: string): boolean {
  return DEVICE.test(name.split('.')[0]!.trimEnd());
}

/** Two paths with one key are one file on Windows and macOS. */
export function pathKey(path: string): string {
  return path.toLowerCase();
}
