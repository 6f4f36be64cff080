import { findPython } from '../../scripts/python.mjs';

let found: Promise<string> | undefined;

/**
 * Path of the interpreter with NumPy that the tests use: the Python on PATH, or a virtual environment of
 * it in the project's cache, made the first time (some seconds). Rejects where there is no Python.
 */
export function pythonWithNumpy(): Promise<string> {
  found ??= findPython().then(python => {
    if (python?.numpy) return python.executable;
    throw new Error('The tests need a Python 3 that has NumPy, or pip to bring it.');
  });
  return found;
}
