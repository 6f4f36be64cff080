/** The names under which a module's code finds the marks; no student writes them. */
export const marksName = '__gprimeMarks';
export const lookName = '__gprimeLook';
/** Slots: the loop that is going round, the return statement that was taken, rounds until the next look. */
export const loopSlot = 0;
export const returnSlot = 1;
export const roundsSlot = 2;
/** A mark is `moduleIndex * linesPerModule + line`, so that one array serves all modules. */
export const linesPerModule = 2 ** 20;

/** A look at the clock costs as much as some rounds of a short loop. */
const roundsPerLook = 16;

// Bound before a submission can replace it.
const now = performance.now.bind(performance);

/** What the code of a submission notes as it runs. Its loops come by here, and so end when time is up. */
export class Marks {
  readonly slots = new Int32Array(3);
  readonly #overdue: () => void;
  #deadline = Infinity;

  /** `overdue` does not return. */
  constructor(overdue: () => never) {
    this.#overdue = overdue;
  }

  begin(limitMs: number): void {
    this.slots[loopSlot] = -1;
    this.slots[roundsSlot] = roundsPerLook;
    this.#deadline = now() + limitMs;
  }

  /** Called by a loop each time its rounds are used up. */
  readonly look = (): void => {
    this.slots[roundsSlot] = roundsPerLook;
    if (now() >= this.#deadline) this.#overdue();
  };
}

/** 0-based line of a mark in its module; −1 where there is none. */
export function lineOf(mark: number): number {
  return mark < 0 ? -1 : mark % linesPerModule;
}
