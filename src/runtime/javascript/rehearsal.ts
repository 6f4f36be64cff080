import { encodeFrame, FrameDecoder } from '../frames.ts';
import { protocolVersion } from '../protocol-version.ts';
import type { CallMessage, LoadMessage } from '../protocol.ts';
import type { Output } from './output.ts';
import { Serving } from './serving.ts';

const module = {
  name: '',
  path: '/rehearsal.js',
  source: 'function f(z) { const s = 1 / (1 + Math.exp(-z)); return s * (1 - s); }',
};

const load: LoadMessage = {
  type: 'load',
  version: protocolVersion,
  modules: [module],
  whole: module,
  suspect: false,
  access: { kind: 'function', name: 'f' },
  forward: null,
  flag: null,
  folder: '/',
  realFolder: '/',
  limitMs: 60_000,
};

const call: CallMessage = {
  type: 'call',
  id: 0,
  form: 'scalar',
  target: 'implementation',
  upstream: false,
  trace: false,
};

/** V8 compiles a function when it first runs, and runs it better once it has seen it a few times. */
const times = 4;

/** Loads and calls a submission of nobody's while nobody waits. */
export function rehearse(output: Output): void {
  const frames = Buffer.concat([encodeFrame(load), encodeFrame(call, new Float64Array(100))]);
  for (let time = 0; time < times; time++) {
    const serving = new Serving(output, () => undefined);
    for (const frame of new FrameDecoder().push(frames)) serving.answer(frame);
  }
}
