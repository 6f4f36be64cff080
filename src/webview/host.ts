import type { HostMessage, PageMessage, PageState } from '../report/messages.ts';
import { isObject, openChannel, type Channel } from './channel.ts';

/** The counterpart of the report page. */
export type Host = Channel<HostMessage, PageMessage, PageState>;

const noState: PageState = { file: null, hints: {}, open: [] };

export function connect(): Host {
  return openChannel(['report', 'reveal', 'busy', 'empty'], readState);
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
