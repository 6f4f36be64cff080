import type { Host } from './host.ts';
import type { Check } from '../report/types.ts';
import type { PageState } from '../report/messages.ts';

/** What the parts of the page share: whom to tell, and what to keep over a reload. */
export class Page {
  readonly host: Host;
  readonly #announcer: HTMLElement;
  #state: PageState;

  /** `announcer` is a live region: what is put there is read out. */
  constructor(host: Host, announcer: HTMLElement) {
    this.host = host;
    this.#announcer = announcer;
    this.#state = host.load();
  }

  announce(text: string): void {
    this.#announcer.textContent = text;
  }

  /** How many hints of a check are open. */
  hintsOpen(check: Check): number {
    return this.#state.hints[keyOf(check)] ?? 0;
  }

  openHints(check: Check, count: number): void {
    this.#save({ hints: { ...this.#state.hints, [keyOf(check)]: count } });
  }

  isOpen(id: string): boolean {
    return this.#state.open.includes(id);
  }

  setOpen(id: string, isOpen: boolean): void {
    const others = this.#state.open.filter(each => each !== id);
    this.#save({ open: isOpen ? [...others, id] : others });
  }

  showsFile(file: string | null): void {
    this.#save({ file });
  }

  #save(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    this.host.save(this.#state);
  }
}

/** Names a check on its page; hints stay open for as long as the mistake is the same. */
export function keyOf(check: Check): string {
  return `${placeOf(check)} ${check.exercise} ${check.misconception?.id ?? check.verdict}`;
}

/** Names what is checked, whatever comes of it: the focus stays there when the report is drawn anew. */
export function placeOf(check: Check): string {
  return `${check.file} ${check.function}`;
}
