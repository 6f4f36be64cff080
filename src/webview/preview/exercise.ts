import type { PreviewExercise } from '../../report/preview/types.ts';
import { button, h, prose } from '../dom.ts';
import { derivationLines, formula } from '../parts/derivation.ts';
import { section } from '../parts/sections.ts';
import type { PreviewPage } from './page.ts';
import { graphPicture, slopesPicture } from './pictures.ts';
import { statementPart } from './statement.ts';

/** One exercise: what students read, then the mathematics behind it. */
export function exercisePart(page: PreviewPage, exercise: PreviewExercise): HTMLElement {
  const { id, title, statement, facts, derivation } = exercise;
  const heading = `exercise-${id}`;
  const go = button(
    'Show in pack.json',
    {
      class: 'secondary small',
      'aria-label': `Show in pack.json: ${id}`,
      'data-key': `go ${id}`,
    },
    () => page.host.send({ type: 'go-to-exercise', exercise: id }),
  );
  const [first, last] = [derivation[0], derivation.at(-1)];
  return h(
    'article',
    {
      class: 'check idle',
      'aria-labelledby': heading,
      tabindex: '-1',
      'data-key': `exercise ${id}`,
      'data-exercise': id,
    },
    h('header', {}, h('h2', { id: heading }, title, ' ', h('code', { class: 'id' }, id)), go),
    h('ul', { class: 'facts' }, ...facts.map(fact => h('li', {}, ...prose(fact)))),
    section(
      'Statement',
      'read',
      statement === ''
        ? h('p', { class: 'aside' }, 'There is none: students see the title alone.')
        : statementPart(statement),
    ),
    section(
      'g and g′',
      'formulas',
      first === undefined ? null : formula(first),
      last === undefined || last === first ? null : formula(last),
      h('div', { class: 'picture-grid' }, graphPicture(exercise), slopesPicture(page, exercise)),
    ),
    section('The derivation', 'steps', derivationLines(derivation)),
    hintsPart(exercise),
  );
}

function hintsPart({ misconceptions }: PreviewExercise): HTMLElement | null {
  const told = misconceptions.filter(({ hints }) => hints.length > 0);
  if (told.length === 0) return null;
  return section(
    'Hints',
    'hints',
    h(
      'dl',
      { class: 'told' },
      ...told.map(({ id, hints }) =>
        h(
          'div',
          {},
          h('dt', {}, h('code', {}, id)),
          h(
            'dd',
            {},
            h('ol', { class: 'hint-list' }, ...hints.map(hint => h('li', {}, ...prose(hint)))),
          ),
        ),
      ),
    ),
  );
}
