import { h } from '../dom.ts';
import { mathNode } from '../mathml.ts';
import { keyOf, type Page } from '../page.ts';
import type { Check, ReportStep } from '../../report/types.ts';
import { folded, section } from './sections.ts';

/**
 * The lines of the derivation with their rules; the one that went astray is marked in words and by a border.
 * Where no step is to blame the derivation is not part of the story, and is folded away.
 */
export function derivationPart(page: Page, check: Check): HTMLElement | null {
  const { derivation, derivationNote } = check.surface;
  const note = derivationNote === null ? null : h('p', { class: 'aside' }, derivationNote);
  if (derivation === null) return note;
  const lines = derivationLines(derivation);
  const isStory = check.verdict === 'incorrect' || derivation.some(step => step.broken);
  if (isStory) return section('The derivation', 'steps', lines, note);
  const content = note === null ? [lines] : [lines, note];
  return folded(page, `derivation ${keyOf(check)}`, 'The derivation', ...content);
}

/** The lines, each with its rule. */
export function derivationLines(steps: readonly ReportStep[]): HTMLElement {
  return h('ol', { class: 'derivation' }, ...steps.map(line));
}

function line(step: ReportStep): HTMLElement {
  return h(
    'li',
    { class: step.broken ? 'step broken' : 'step' },
    h('span', { class: 'step-id' }, step.id),
    h(
      'div',
      { class: 'step-line' },
      step.broken ? h('strong', { class: 'step-flag' }, 'Here it went astray') : null,
      step.hidden
        ? h('span', { class: 'step-hidden' }, 'This line is yours to find.')
        : formula(step),
    ),
    h('span', { class: 'step-rule' }, step.rule),
  );
}

/** A formula, read out as text. Where it breaks too little to fit it scrolls by itself, and only then takes the focus. */
export function formula({ mathml, text }: Pick<ReportStep, 'mathml' | 'text'>): HTMLElement {
  const name = { role: 'group', 'aria-label': text };
  return h('div', { class: 'formula', ...name }, mathNode(mathml) ?? h('code', {}, text));
}
