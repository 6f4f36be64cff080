/** Folders that hold other people's code, whatever they lie in. */
const foreignFolders = new Set([
  'node_modules',
  'site-packages',
  'dist-packages',
  '__pycache__',
  '.venv',
  'venv',
  'virtualenv',
  '.virtualenv',
  '.tox',
  '.nox',
  '.conda',
  '.ipynb_checkpoints',
  '.git',
]);

/**
 * Whether a path (either kind of slash) leads into packages, a virtual environment or a tool's folder.
 * Environments under other names are known by the `site-packages` inside them.
 */
export function isForeignPath(path: string): boolean {
  return path
    .split(/[\\/]/)
    .slice(0, -1)
    .some(folder => foreignFolders.has(folder.toLowerCase()));
}
