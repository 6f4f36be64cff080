/** The preview of a pack, as its host sends it. */
import type { Preview } from '../report/preview/types.ts';
import { h } from './dom.ts';
import { exercisePart } from './preview/exercise.ts';
import { headPart, problemsPart } from './preview/head.ts';
import { PreviewPage } from './preview/page.ts';
import { redraw } from './redraw.ts';

start();

function start(): void {
  const announcer = h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  const main = h('main', {});
  document.body.append(main, announcer);
  const page = new PreviewPage(announcer);
  /** What was drawn last; it stays while the text cannot be read. */
  let last: Preview | null = null;
  let isBroken = false;
  page.host.listen(message => {
    switch (message.type) {
      case 'preview':
        last = message.preview;
        page.showsFile(message.file);
        redraw(main, contentOf(page, last));
        if (isBroken) page.announce('The pack can be read again.');
        isBroken = false;
        break;
      case 'problems':
        page.showsFile(message.file);
        redraw(main, [
          problemsPart(page, message.problems, last !== null),
          ...(last === null ? [] : contentOf(page, last)),
        ]);
        if (!isBroken)
          page.announce(`The pack cannot be read: ${message.problems[0]?.message ?? ''}`);
        isBroken = true;
        break;
      case 'reveal':
        reveal(main, message.exercise);
        break;
      case 'busy':
        main.setAttribute('aria-busy', String(message.busy));
        break;
    }
  });
  page.host.send({ type: 'ready' });
}

function contentOf(page: PreviewPage, preview: Preview): HTMLElement[] {
  return [headPart(preview), ...preview.exercises.map(exercise => exercisePart(page, exercise))];
}

/** Brings an exercise to the reader, whose focus stays in pack.json. */
function reveal(main: HTMLElement, exercise: string): void {
  const all = [...main.querySelectorAll<HTMLElement>('article')];
  const wanted = all.find(({ dataset }) => dataset['exercise'] === exercise);
  // The first stands right below the head of the page, which stays in sight.
  if (wanted === all[0]) window.scrollTo({ top: 0 });
  else wanted?.scrollIntoView();
}
