/** What crosses between the thread that runs the cases and the one that watches it. */
export interface Work {
  cases: number;
  seed: number;
  /** Path of the module that exports them. */
  targets: string;
}

export type Progress =
  /** Told before a case is run: what came last is what does not end. */
  { kind: 'case'; target: string; input: unknown } | { kind: 'done'; line: string };
