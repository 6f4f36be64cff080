import { h } from '../dom.ts';
import type { Check } from '../../report/types.ts';

/** The counterexample as three numbers side by side, and the slope as a calculator gives it. */
export function numberPart({ surface }: Check): HTMLElement | null {
  if (surface.point === null && surface.region === null) return null;
  const shown = surface.numbers;
  const tiles =
    shown === null
      ? null
      : h(
          'dl',
          { class: 'numbers' },
          tile('input', shown.input),
          tile('your function returned', shown.actual, 'yours'),
          shown.expected === null
            ? null
            : tile(`${surface.symbols.derivative} is`, shown.expected, 'true'),
        );
  return h(
    'div',
    { class: 'number' },
    tiles ?? (surface.point === null ? null : h('p', {}, surface.point)),
    surface.slopeByHand === null
      ? null
      : h('p', { class: 'by-hand' }, h('span', { class: 'label' }, 'By hand'), surface.slopeByHand),
    surface.region === null ? null : h('p', { class: 'region' }, surface.region),
  );
}

function tile(label: string, value: string, kind = 'plain'): HTMLElement {
  return h('div', { class: `tile ${kind}` }, h('dt', {}, label), h('dd', {}, value));
}
