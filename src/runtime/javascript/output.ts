const most = 65536;

/** Keeps the first 64 K characters of each standard stream and forgets the rest. */
export class Output {
  readonly #texts = { stdout: '', stderr: '' };
  #truncated = false;

  constructor() {
    for (const name of ['stdout', 'stderr'] as const) {
      const write = (chunk: unknown, ...rest: unknown[]): boolean => {
        this.#keep(
          name,
          typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString(),
        );
        const done = rest.find(argument => typeof argument === 'function');
        if (done) process.nextTick(done);
        return true;
      };
      process[name].write = write;
    }
  }

  soFar(): { stdout: string; stderr: string; truncated: boolean } {
    return { ...this.#texts, truncated: this.#truncated };
  }

  #keep(name: 'stdout' | 'stderr', text: string): void {
    const room = most - this.#texts[name].length;
    if (text.length > room) this.#truncated = true;
    if (room > 0) this.#texts[name] += text.slice(0, room);
  }
}
