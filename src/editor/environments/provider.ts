/** Where the Python interpreter for a file may come from. Null: this source has no say. */
export interface EnvironmentProvider {
  /** Path or name of an interpreter for the file. */
  pythonFor(path: string): Promise<string | null>;
}

/** The first source that knows one; null leaves it to PATH. */
export function firstOf(providers: readonly EnvironmentProvider[]): EnvironmentProvider {
  return {
    async pythonFor(path) {
      for (const provider of providers) {
        const found = await provider.pythonFor(path);
        if (found !== null) return found;
      }
      return null;
    },
  };
}
