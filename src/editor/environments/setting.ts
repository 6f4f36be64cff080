import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { EnvironmentProvider } from './provider.ts';

/** The interpreter that the setting names, for a file. */
export function fromSetting(
  read: (path: string) => string,
  workspaceFolderOf: (path: string) => string | null,
): EnvironmentProvider {
  return {
    pythonFor(path) {
      const value = read(path);
      return Promise.resolve(value === '' ? null : expand(value, workspaceFolderOf(path)));
    },
  };
}

/** `~`, `${workspaceFolder}` and relative paths made whole; a bare name (`python3.12`) stays for PATH. */
export function expand(value: string, workspaceFolder: string | null): string {
  const whole = value
    .replace(/^~(?=[\\/]|$)/, () => homedir())
    .replaceAll('${workspaceFolder}', () => workspaceFolder ?? '.');
  if (isAbsolute(whole) || !/[\\/]/.test(whole) || workspaceFolder === null) return whole;
  return join(workspaceFolder, whole);
}
