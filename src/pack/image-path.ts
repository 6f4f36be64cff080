import { posix } from 'node:path';
import { pathFault } from './safe-path.ts';

/** Kinds of images that a statement may show; as an <img>, none of them runs a script. */
const IMAGE = /\.(png|jpe?g|gif|webp|svg)$/i;

/**
 * Where an image of a statement is inside the pack; null for an address, a path that leaves the pack, and
 * what is no image. Whether the pack has it is not looked at.
 *
 * @param statement the statement's path inside the pack
 * @param source as Markdown has it
 */
export function imagePath(statement: string, source: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\\|[?#]/i.test(source)) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(source);
  } catch {
    return null;
  }
  const path = posix.normalize(posix.join(posix.dirname(statement), decoded));
  return pathFault(path) === null && IMAGE.test(path) ? path : null;
}
