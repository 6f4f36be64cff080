/** Bounds on what a pack may be. A generous course stays far below; what is above them is refused. */
export const limits = {
  /** Bytes of a `.gpack`, and of what an address may send. */
  archiveBytes: 10 * 1024 * 1024,
  /** Bytes of all files together. */
  totalBytes: 20 * 1024 * 1024,
  /** Bytes of one file. */
  fileBytes: 5 * 1024 * 1024,
  /** Bytes of pack.json, and of a statement or starter. */
  textBytes: 256 * 1024,
  files: 500,
  /** Characters of a path inside the pack, and folders it may go down. */
  pathLength: 160,
  pathDepth: 6,
} as const;

/** `5 MB`, `120 KB`, `3 bytes`. */
export function bytes(count: number): string {
  if (count >= 1024 * 1024) return `${round(count / 1024 / 1024)} MB`;
  if (count >= 1024) return `${round(count / 1024)} KB`;
  return `${count} bytes`;
}

function round(count: number): string {
  return String(Math.round(count * 10) / 10);
}
