export interface Python {
  /** The real interpreter, never a shim. */
  executable: string;
  version: string;
  /** Version of NumPy, null where it has none. */
  numpy: string | null;
}

/** A virtual environment of the cache with the packages in it; its interpreter. */
export function environment(
  python: Python,
  name: string,
  packages: string[],
  say: (sentence: string) => void,
): Promise<string>;

/** The Python to grade with: the first on PATH, or a virtual environment of it with NumPy. */
export function findPython(say?: (sentence: string) => void): Promise<Python | null>;
