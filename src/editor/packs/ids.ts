/** Commands of packs, as package.json contributes them. */
export const packCommand = {
  installPack: 'gprime.installPack',
  updatePack: 'gprime.updatePack',
  removePack: 'gprime.removePack',
  startExercise: 'gprime.startExercise',
  showStatement: 'gprime.showStatement',
  newPack: 'gprime.newPack',
  lintPack: 'gprime.lintPack',
  buildPack: 'gprime.buildPack',
  previewPack: 'gprime.previewPack',
  createSigningKey: 'gprime.createSigningKey',
  signPack: 'gprime.signPack',
  verifyPack: 'gprime.verifyPack',
} as const;

export const packView = {
  /** The tree in the explorer. */
  packs: 'gprime.packs',
  statement: 'gprime.statement',
  preview: 'gprime.preview',
  /** What opens a `.gpack`. */
  archive: 'gprime.archive',
} as const;

export type PackCommandId = (typeof packCommand)[keyof typeof packCommand];
