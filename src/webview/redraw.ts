/** Draws what is in `main` anew and leaves the reader where the reader was, by `data-key`. */
export function redraw(main: HTMLElement, content: readonly Node[]): void {
  const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? null;
  main.replaceChildren(...content);
  if (focused === null) return;
  const again = [...main.querySelectorAll<HTMLElement>('[data-key]')].find(
    element => element.getAttribute('data-key') === focused,
  );
  const target = again?.matches('details') ? again.querySelector('summary') : again;
  target?.focus({ preventScroll: true });
}
