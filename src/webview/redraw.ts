/** Draws what is in `main` anew and leaves the reader where the reader was, by `data-key`. */
export function redraw(main: HTMLElement, content: readonly Node[]): void {
  const { scrollY } = window;
  const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? null;
  main.replaceChildren(...content);
  const again = [...main.querySelectorAll<HTMLElement>('[data-key]')].find(
    element => focused !== null && element.getAttribute('data-key') === focused,
  );
  const target = again?.matches('details') ? again.querySelector('summary') : again;
  target?.focus({ preventScroll: true });
  // Where the focus went with what was there, the browser has scrolled.
  window.scrollTo({ top: scrollY, behavior: 'instant' });
}
