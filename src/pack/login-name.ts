import { userInfo } from 'node:os';

/** Who is logged in, as an author's name to begin with; a container's user may have none. */
export function loginName(read: () => { username: string } = userInfo): string {
  try {
    return read().username;
  } catch {
    return 'unknown';
  }
}
