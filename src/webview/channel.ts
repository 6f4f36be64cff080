/** What VS Code gives a webview, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** A page's counterpart: VS Code, or nobody where the page is a file of its own. */
export interface Channel<In, Out, State> {
  /** False where the page stands alone: then nobody hears what it sends. */
  readonly answers: boolean;
  send(message: Out): void;
  listen(receive: (message: In) => void): void;
  load(): State;
  save(state: State): void;
}

/**
 * The one place that asks VS Code for its interface. The host is this product; a message of another kind
 * comes from elsewhere and is left alone.
 *
 * @param types of the messages that the host sends
 * @param readState what was saved, as far as it is a state of this page
 */
export function openChannel<In extends { type: string }, Out, State>(
  types: readonly In['type'][],
  readState: (data: unknown) => State,
): Channel<In, Out, State> {
  if (typeof acquireVsCodeApi === 'undefined') return alone(readState(null));
  const api = acquireVsCodeApi();
  const isMessage = (data: unknown): data is In =>
    isObject(data) && (types as readonly unknown[]).includes(data['type']);
  return {
    answers: true,
    send: message => api.postMessage(message),
    listen: receive =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isMessage(data)) receive(data);
      }),
    load: () => readState(api.getState()),
    save: state => api.setState(state),
  };
}

function alone<In, Out, State>(first: State): Channel<In, Out, State> {
  let state = first;
  return {
    answers: false,
    send: () => undefined,
    listen: () => undefined,
    load: () => state,
    save: next => (state = next),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
