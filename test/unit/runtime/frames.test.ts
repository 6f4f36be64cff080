import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeFrame, FrameDecoder } from '../../../src/runtime/frames.ts';

/** As JSON has it: what a frame's header can hold. */
function structuredPlain(header: object): unknown {
  return JSON.parse(JSON.stringify(header)) as unknown;
}

describe('frames', () => {
  it('brings header and numbers over whole, however the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.dictionary(fc.string(), fc.string()), fc.float64Array())),
        fc.infiniteStream(fc.integer({ min: 1, max: 50 })),
        (sent, sizes) => {
          const bytes = Buffer.concat(sent.map(([header, values]) => encodeFrame(header, values)));
          const decoder = new FrameDecoder();
          const got = [];
          for (let at = 0; at < bytes.length;) {
            const size = sizes.next().value as number;
            got.push(...decoder.push(bytes.subarray(at, at + size)));
            at += size;
          }
          assert.deepEqual(
            got.map(({ header, payload }) => [header, payload]),
            sent.map(([header, values]) => [structuredPlain(header), values]),
          );
          assert.equal(decoder.garbled, false);
        },
      ),
    );
  });

  it('keeps NaN, infinities and −0', () => {
    const values = Float64Array.of(NaN, Infinity, -Infinity, -0, 5e-324);
    const [frame] = new FrameDecoder().push(encodeFrame({}, values));
    assert.deepEqual(frame?.payload, values);
    assert.ok(Object.is(frame.payload[3], -0));
  });

  it('believes nothing after bytes that are no frame, and keeps them for the message', () => {
    const decoder = new FrameDecoder();
    const text = 'Segmentation fault, perhaps\n';
    assert.deepEqual(decoder.push(Buffer.from(text)), []);
    assert.equal(decoder.garbled, true);
    assert.deepEqual(decoder.push(encodeFrame({ type: 'hello' })), []);
    assert.equal(decoder.rest(text.length).toString(), text);
  });

  it('refuses a header that is no JSON, and payloads that are no numbers or too long', () => {
    for (const [header, payload] of [
      ['{"type":', 0],
      ['{}', 4],
      ['{}', 2 ** 31],
    ] as const) {
      const bytes = Buffer.alloc(8 + header.length);
      bytes.writeUInt32LE(header.length, 0);
      bytes.writeUInt32LE(payload, 4);
      bytes.write(header, 8);
      const decoder = new FrameDecoder();
      decoder.push(Buffer.concat([bytes, Buffer.alloc(4)]));
      assert.equal(decoder.garbled, true, header);
    }
  });
});
