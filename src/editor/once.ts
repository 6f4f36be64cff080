/** What is made when it is first wanted, and kept. A failure is not: who wants it next has it made again. */
export class Once<T> {
  readonly #make: () => Promise<T>;
  #made: Promise<T> | null = null;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get(): Promise<T> {
    if (this.#made !== null) return this.#made;
    const made = this.#make();
    this.#made = made;
    made.catch(() => {
      if (this.#made === made) this.forget();
    });
    return made;
  }

  /** What was made or is being made; null where there is none. */
  async made(): Promise<T | null> {
    return (await this.#made?.catch(() => null)) ?? null;
  }

  forget(): void {
    this.#made = null;
  }
}
