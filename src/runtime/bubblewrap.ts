import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** Of scratch, which is memory. */
const scratchBytes = 64 * 1024 * 1024;

/**
 * Arguments of bubblewrap for one process: no network, no other processes, and nothing to see but the
 * system's programs and `show`, all read-only; scratch is memory that goes with it, bounded where `isBounded`.
 */
export function roomFor(show: string[], scratch: string, isBounded: boolean): string[] {
  const args = ['--unshare-all', '--die-with-parent', '--proc', '/proc', '--dev', '/dev'];
  for (const path of [
    '/usr',
    '/bin',
    '/sbin',
    '/lib',
    '/lib32',
    '/lib64',
    '/libx32',
    '/nix/store',
  ]) {
    if (!existsSync(path)) continue;
    if (lstatSync(path).isSymbolicLink()) args.push('--symlink', readlinkSync(path), path);
    else args.push('--ro-bind', path, path);
  }
  args.push(...(isBounded ? ['--size', String(scratchBytes)] : []), '--tmpfs', scratch);
  for (const path of ['/etc/ld.so.cache', '/etc/localtime', '/etc/alternatives'])
    args.push('--ro-bind-try', path, path);
  const seen: string[] = [];
  // Anything else would be taken from where bubblewrap is started, and the empty path for all there is.
  for (const path of show.filter(isAbsolute).sort()) {
    if ([...seen, '/usr'].some(above => path === above || path.startsWith(`${above}/`))) continue;
    args.push('--ro-bind-try', path, path);
    seen.push(path);
  }
  return [...args, '--chdir', scratch];
}

/** The same walls around a server that narrows down itself what a single check sees. */
export function roomForServer(): string[] {
  return [
    ...['--unshare-all', '--die-with-parent', '--ro-bind', '/', '/'],
    ...['--dev', '/dev', '--proc', '/proc', '--chdir', '/'],
  ];
}

/** A folder and the node_modules that its modules see. */
export function withNodeModules(folder: string): string[] {
  const paths = [folder];
  for (let above = folder; ; above = dirname(above)) {
    paths.push(join(above, 'node_modules'));
    if (above === dirname(above)) return paths;
  }
}
