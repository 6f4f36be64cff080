import type { HostMessage, PageMessage, PageState } from '../report/messages.ts';

/** What VS Code gives a webview, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The page's counterpart: VS Code, or nobody where the page is a file of its own. */
export interface Host {
  /** False where the page stands alone: then nothing can be checked, replayed or opened from it. */
  readonly answers: boolean;
  send(message: PageMessage): void;
  listen(receive: (message: HostMessage) => void): void;
  load(): PageState;
  save(state: PageState): void;
}

export const noState: PageState = { file: null, hints: {}, open: [] };

/** The one place that asks VS Code for its interface. */
export function connect(): Host {
  if (typeof acquireVsCodeApi === 'undefined') return alone();
  const api = acquireVsCodeApi();
  return {
    answers: true,
    send: message => api.postMessage(message),
    listen: receive =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isHostMessage(data)) receive(data);
      }),
    load: () => readState(api.getState()),
    save: state => api.setState(state),
  };
}

function alone(): Host {
  let state = noState;
  return {
    answers: false,
    send: () => undefined,
    listen: () => undefined,
    load: () => state,
    save: next => (state = next),
  };
}

const messageTypes: readonly unknown[] = ['report', 'reveal', 'busy', 'empty'];

/** The host is this product; a message of another kind comes from elsewhere and is left alone. */
function isHostMessage(data: unknown): data is HostMessage {
  return isObject(data) && messageTypes.includes(data['type']);
}

function readState(data: unknown): PageState {
  if (!isObject(data)) return noState;
  const { file, hints, open } = data;
  return {
    file: typeof file === 'string' ? file : null,
    hints: isObject(hints)
      ? Object.fromEntries(
          Object.entries(hints).filter(
            (entry): entry is [string, number] => typeof entry[1] === 'number',
          ),
        )
      : {},
    open: Array.isArray(open) ? open.filter(id => typeof id === 'string') : [],
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
