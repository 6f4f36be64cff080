/** Where a command writes. Results go to `out` alone, all else to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows colours. */
  color: boolean;
  /** Whether `err` is a terminal, on which a line can be written over. */
  live: boolean;
}
