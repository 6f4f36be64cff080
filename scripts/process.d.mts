import type { SpawnOptions } from 'node:child_process';

export interface Finished {
  /** −1 where the command could not be started or was ended by a signal. */
  code: number;
  output: string;
  errors: string;
}

/** Runs a command to its end. Never rejects. Ended with this process. */
export function run(command: string, args: string[], options?: SpawnOptions): Promise<Finished>;

/** Runs npm: the one that runs this script, else the one on PATH. */
export function npm(args: string[], options?: SpawnOptions): Promise<Finished>;
