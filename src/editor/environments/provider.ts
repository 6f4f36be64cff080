/** Where the Python interpreter for a file may come from. Null: this source has no say. */
export interface EnvironmentProvider {
  /** Path or name of an interpreter for the file. */
  pythonFor(path: string): Promise<string | null>;
}

/**
 * The first source that knows one; null leaves it to PATH.
 * @param onFailure hears of a source that fails, another extension's mostly; the next one is asked then
 */
export function firstOf(
  providers: readonly EnvironmentProvider[],
  onFailure: (error: unknown) => void,
): EnvironmentProvider {
  return {
    async pythonFor(path) {
      for (const provider of providers) {
        try {
          const found = await provider.pythonFor(path);
          if (found !== null) return found;
        } catch (error) {
          onFailure(error);
        }
      }
      return null;
    },
  };
}
