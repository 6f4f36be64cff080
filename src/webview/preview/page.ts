import type {
  PreviewHostMessage,
  PreviewPageMessage,
  PreviewState,
} from '../../report/preview/messages.ts';
import { isObject, openChannel, type Channel } from '../channel.ts';

/** The counterpart of the preview. */
type Host = Channel<PreviewHostMessage, PreviewPageMessage, PreviewState>;

/** What the parts of the preview share: whom to tell, and what to keep over a reload. */
export class PreviewPage {
  readonly host: Host;
  readonly #announcer: HTMLElement;
  #state: PreviewState;

  /** `announcer` is a live region: what is put there is read out. */
  constructor(announcer: HTMLElement) {
    this.host = openChannel(['preview', 'problems', 'reveal', 'busy'], readState);
    this.#announcer = announcer;
    this.#state = this.host.load();
  }

  announce(text: string): void {
    this.#announcer.textContent = text;
  }

  /** Whether the curve of a misconception is drawn. */
  isShown(exercise: string, misconception: string): boolean {
    return !this.#state.hidden.includes(`${exercise}/${misconception}`);
  }

  setShown(exercise: string, misconceptions: readonly string[], isShown: boolean): void {
    const keys = misconceptions.map(id => `${exercise}/${id}`);
    const others = this.#state.hidden.filter(key => !keys.includes(key));
    this.#save({ hidden: isShown ? others : [...others, ...keys] });
  }

  showsFile(file: string): void {
    if (file !== this.#state.file) this.#save({ file });
  }

  #save(change: Partial<PreviewState>): void {
    this.#state = { ...this.#state, ...change };
    this.host.save(this.#state);
  }
}

function readState(data: unknown): PreviewState {
  if (!isObject(data)) return { file: null, hidden: [] };
  const { file, hidden } = data;
  return {
    file: typeof file === 'string' ? file : null,
    hidden: Array.isArray(hidden) ? hidden.filter(key => typeof key === 'string') : [],
  };
}
