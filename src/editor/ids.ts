/** Every id that package.json contributes and the code uses; a test holds the two against each other. */

export const command = {
  checkFile: 'gprime.checkFile',
  checkFunction: 'gprime.checkFunction',
  checkOpenFiles: 'gprime.checkOpenFiles',
  showReport: 'gprime.showReport',
  replaySeed: 'gprime.replaySeed',
  selectExercise: 'gprime.selectExercise',
  showHint: 'gprime.showHint',
  copyTest: 'gprime.copyTest',
  checkDerivation: 'gprime.checkDerivation',
  clearResults: 'gprime.clearResults',
  cancelChecks: 'gprime.cancelChecks',
  doctor: 'gprime.doctor',
  showLog: 'gprime.showLog',
} as const;

export const setting = {
  checkOnSave: 'gprime.checkOnSave',
  codeLens: 'gprime.codeLens',
  python: 'gprime.python',
  timeLimit: 'gprime.timeLimit',
} as const;

/** Keys for `when` clauses. */
export const context = {
  /** The active editor shows a file in which implementations were found. */
  hasImplementations: 'gprime.hasImplementations',
  /** Some file has results. */
  hasResults: 'gprime.hasResults',
  /** A check has been running for longer than half a second. */
  checking: 'gprime.checking',
} as const;

export const view = {
  report: 'gprime.report',
} as const;

export type CommandId = (typeof command)[keyof typeof command];
export type SettingId = (typeof setting)[keyof typeof setting];
export type ContextKey = (typeof context)[keyof typeof context];
