/**
 * The unit both sides exchange: [u32 LE header length][u32 LE payload length][JSON][float64 LE …].
 * Numbers travel as bits, so NaN, infinities and −0 survive and a thousand of them cost microseconds.
 */

/** An untrusted frame: the header still has to pass the protocol's validator. */
export interface Frame {
  header: unknown;
  payload: Float64Array;
}

/** What a child may send in one frame. A flood ends at these, not in the host's memory. */
export const maxHeaderBytes = 4 * 1024 * 1024;
export const maxPayloadBytes = 16 * 1024 * 1024;

export function encodeFrame(header: object, ...payloads: Float64Array[]): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const payloadBytes = payloads.reduce((sum, part) => sum + part.byteLength, 0);
  const frame = Buffer.allocUnsafe(8 + json.length + payloadBytes);
  frame.writeUInt32LE(json.length, 0);
  frame.writeUInt32LE(payloadBytes, 4);
  json.copy(frame, 8);
  let at = 8 + json.length;
  for (const part of payloads) {
    Buffer.from(part.buffer, part.byteOffset, part.byteLength).copy(frame, at);
    at += part.byteLength;
  }
  return frame;
}

/** Puts frames together from chunks as they arrive. After the first impossible length nothing is believed. */
export class FrameDecoder {
  #chunks: Buffer[] = [];
  #length = 0;
  #garbled = false;

  /** True once the stream held something that is no frame; `rest` then starts with it. */
  get garbled(): boolean {
    return this.#garbled;
  }

  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    while (!this.#garbled && this.#length >= 8) {
      const { headerLength, payloadLength } = this.#lengths();
      if (
        headerLength < 2 ||
        headerLength > maxHeaderBytes ||
        payloadLength > maxPayloadBytes ||
        payloadLength % 8 !== 0
      ) {
        this.#garbled = true;
        break;
      }
      const total = 8 + headerLength + payloadLength;
      if (this.#length < total) break;
      const bytes = this.#join();
      let header: unknown;
      try {
        header = JSON.parse(bytes.toString('utf8', 8, 8 + headerLength));
      } catch {
        this.#garbled = true;
        break;
      }
      const payload = new Float64Array(payloadLength / 8);
      bytes.copy(Buffer.from(payload.buffer), 0, 8 + headerLength, total);
      frames.push({ header, payload });
      this.#chunks = [bytes.subarray(total)];
      this.#length -= total;
    }
    return frames;
  }

  /** The bytes that no frame has used, at most `limit`. */
  rest(limit: number): Buffer {
    return this.#join().subarray(0, limit);
  }

  #lengths(): { headerLength: number; payloadLength: number } {
    const head = (this.#chunks[0]?.length ?? 0) >= 8 ? this.#chunks[0]! : this.#join();
    return { headerLength: head.readUInt32LE(0), payloadLength: head.readUInt32LE(4) };
  }

  #join(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!;
  }
}
