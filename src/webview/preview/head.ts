import type { Preview, PreviewProblem } from '../../report/preview/types.ts';
import { button, h } from '../dom.ts';
import type { PreviewPage } from './page.ts';

/** What heads the page: the pack, how it answers students, and a way to each exercise. */
export function headPart({ title, id, version, facts, exercises }: Preview): HTMLElement {
  return h(
    'header',
    { class: 'pack' },
    h('h1', {}, title),
    h('p', { class: 'aside' }, h('code', {}, id), ` ${version}`),
    h('ul', { class: 'facts' }, ...facts.map(fact => h('li', {}, fact))),
    exercises.length < 2
      ? null
      : h(
          'nav',
          { 'aria-label': 'Exercises' },
          h(
            'ol',
            { class: 'contents' },
            ...exercises.map(exercise =>
              h('li', {}, h('a', { href: `#exercise-${exercise.id}` }, exercise.title)),
            ),
          ),
        ),
  );
}

/** More problems than this are counted, not listed. */
const LISTED = 10;

/** What keeps the pack from being read, and a way to each place. */
export function problemsPart(
  page: PreviewPage,
  problems: readonly PreviewProblem[],
  isBelow: boolean,
): HTMLElement {
  const left = problems.length - LISTED;
  return h(
    'section',
    { class: isBelow ? 'unread above' : 'unread', 'aria-labelledby': 'unread-title' },
    h('h2', { id: 'unread-title' }, 'This cannot be read yet'),
    h(
      'ul',
      {},
      ...problems
        .slice(0, LISTED)
        .map(({ message, place }, index) =>
          h(
            'li',
            {},
            place === ''
              ? null
              : button(place, { class: 'place', 'data-key': `problem ${index}` }, () =>
                  page.host.send({ type: 'go-to-problem', index }),
                ),
            ` ${message}`,
          ),
        ),
    ),
    left > 0 ? h('p', {}, `… and ${left} more`) : null,
    isBelow ? h('p', { class: 'aside' }, 'What is shown is the pack as it was before.') : null,
  );
}
