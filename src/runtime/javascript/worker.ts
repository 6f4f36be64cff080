/** The JavaScript side: serves one submission on descriptor 3, load once, then calls. */
import { readSync, writeSync } from 'node:fs';
import { encodeFrame, FrameDecoder } from '../frames.ts';
import { protocolVersion } from '../protocol-version.ts';
import { Output } from './output.ts';
import { rehearse } from './rehearsal.ts';
import { Serving } from './serving.ts';

const protocolDescriptor = 3;
const exit = process.exit.bind(process);

function write(frame: Buffer): void {
  for (let at = 0; at < frame.length;) at += writeSync(protocolDescriptor, frame, at);
}

// A failed import lies below a dozen frames of Node's own loader.
Error.stackTraceLimit = 100;

const output = new Output();
rehearse(output);
write(
  encodeFrame({
    type: 'hello',
    version: protocolVersion,
    runtime: process.versions.node,
    numpy: null,
    isolation: [],
  }),
);

// It waits in the read, not in the event loop: what a submission leaves for later never runs.
const decoder = new FrameDecoder();
const serving = new Serving(output, write);
for (;;) {
  const chunk = Buffer.allocUnsafeSlow(65536);
  const length = readSync(protocolDescriptor, chunk);
  if (length === 0) exit(0);
  for (const frame of decoder.push(chunk.subarray(0, length))) serving.answer(frame);
  if (decoder.garbled) exit(1);
}
