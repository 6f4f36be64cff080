export interface Python {
  /** The real interpreter, never a shim. */
  executable: string;
  version: string;
  /** Version of NumPy, null where it has none. */
  numpy: string | null;
}

/** The folder of a virtual environment in the project's cache. */
export function cacheFolder(python: Python, name?: string): string;

/**
 * A virtual environment with the packages in it, made where it is not there yet; its interpreter.
 * Rejects with a sentence where pip can't bring them.
 */
export function environment(
  python: Python,
  folder: string,
  packages: string[],
  say: (sentence: string) => void,
  modules?: string[],
): Promise<string>;

/** The Python to grade with: the first on PATH, or a virtual environment of it with NumPy. */
export function findPython(say?: (sentence: string) => void): Promise<Python | null>;
