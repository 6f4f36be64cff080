/** At most one task a key: a newer one takes the place of an older one, whether waiting or running. */
export class Latest {
  readonly #tasks = new Map<string, AbortController>();

  /**
   * Runs `task` after `delayMs`, unless a newer task of the key or `cancel` comes first. Its signal
   * fires when it is overtaken. Resolves to null then, whatever the task made of it.
   */
  async run<T>(
    key: string,
    delayMs: number,
    task: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | null> {
    this.cancel(key);
    const controller = new AbortController();
    const isOvertaken = () => controller.signal.aborted;
    this.#tasks.set(key, controller);
    try {
      if (delayMs > 0) await delay(delayMs, controller.signal);
      if (isOvertaken()) return null;
      const value = await task(controller.signal);
      return isOvertaken() ? null : value;
    } catch (error) {
      if (isOvertaken()) return null;
      throw error;
    } finally {
      if (this.#tasks.get(key) === controller) this.#tasks.delete(key);
    }
  }

  /** Cancels the key's task, or all. */
  cancel(key?: string): void {
    for (const [other, controller] of [...this.#tasks]) {
      if (key !== undefined && key !== other) continue;
      this.#tasks.delete(other);
      controller.abort();
    }
  }

  dispose(): void {
    this.cancel();
  }
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
