import type { InstalledPack, PackStore } from '../../pack/store.ts';
import type { Exercise, Pack } from '../../pack/types.ts';
import type { Event } from '../emitter.ts';

/** A pack that the editor knows, and where it comes from. */
export interface PackEntry {
  origin: 'workspace' | 'installed' | 'shipped';
  pack: Pack;
  /** With `installed`. */
  installed: InstalledPack | null;
}

export interface ExerciseEntry extends PackEntry {
  exercise: Exercise;
}

/** Every pack of the editor. */
export interface PackLibrary {
  readonly onDidChange: Event<void>;
  /** In order of precedence; a sentence for each that cannot be read. */
  entries(): Promise<{ entries: PackEntry[]; faults: string[] }>;
  store(): Promise<PackStore>;
  /** Reads all packs again: one was installed or removed. */
  refresh(): void;
}
