/** Whether a key (a URI) is that of a file or folder, or of something in that folder. */
export function isUnder(key: string, folder: string): boolean {
  return key === folder || key.startsWith(`${folder}/`);
}
