const reasons: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EBUSY', 'another program uses it'],
  ['EEXIST', 'it is there already'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOENT', 'there is no such file or folder'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'its folder is a file'],
  ['EROFS', 'the disk is read-only'],
]);

/** What the file system says against a file or folder, in a few words; null for an error of another kind. */
export function fileErrorReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  return reasons.get((error as NodeJS.ErrnoException).code) ?? error.message;
}

/** The same with the file's path before it, as Node's errors name it. */
export function fileErrorSentence(error: unknown): string | null {
  const reason = fileErrorReason(error);
  if (reason === null) return null;
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined ? `${reason}.` : `${path}: ${reason}.`;
}
