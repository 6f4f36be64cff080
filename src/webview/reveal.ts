/** Brings the check of one function to the reader: by sight, by keyboard and by ear. */
export function reveal(main: HTMLElement, wanted: { file: string; function: string }): void {
  const checks = [...main.querySelectorAll<HTMLElement>('article')];
  const check = checks.find(
    ({ dataset }) => dataset['file'] === wanted.file && dataset['function'] === wanted.function,
  );
  if (check === undefined) return;
  // From here Tab goes on, and its heading is read out.
  check.focus({ preventScroll: true });
  // The first stands right below the head of the page, which stays in sight. The style sheet knows who wants no motion.
  if (check === checks[0]) window.scrollTo({ top: 0 });
  else check.scrollIntoView();
}
