/** Stands before every line that the suite prints. */
export const mark = '│ ';

export interface Run {
  /** Folder of the unpacked VSIX. */
  extension: string;
  /** The bundled suite: a module that exports `run(): Promise<void>`. */
  suite: string;
  /** The `.code-workspace` file to open. */
  workspace: string;
  /** A fresh folder for the profile. */
  profile: string;
  /** Reaches the extension host. */
  env: Record<string, string>;
}

/** A VS Code that can run a suite in its extension host. */
export interface Launcher {
  /** What was taken, in a sentence's half: "VS Code from …". */
  name: string;
  /** Resolves to the suite's exit code, 0 when every test passed. */
  run(run: Run): Promise<number>;
}
