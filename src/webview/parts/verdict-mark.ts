import { s } from '../dom.ts';
import type { Check } from '../../report/types.ts';

type Verdict = Check['verdict'];

/** Four kinds that a glance tells apart, by shape as well as by colour. */
export type Tone = 'bad' | 'warn' | 'good' | 'idle';

export function toneOf(verdict: Verdict): Tone {
  switch (verdict) {
    case 'error':
    case 'incorrect':
      return 'bad';
    case 'activation-form':
    case 'partial':
    case 'unstable':
    case 'approximate':
      return 'warn';
    case 'not-started':
      return 'idle';
    case 'correct':
      return 'good';
  }
}

const shapes: Readonly<Record<Tone, string>> = {
  bad: 'M5 5L11 11M11 5L5 11',
  warn: 'M8 4.2L8 8.8M8 11.2L8 11.8',
  good: 'M4.6 8.4L7 10.8L11.6 5.4',
  idle: 'M5 8L11 8',
};

/** A sign in a ring. The verdict itself stands beside it as text. */
export function verdictMark(verdict: Verdict): SVGSVGElement {
  const tone = toneOf(verdict);
  return s(
    'svg',
    { class: `mark ${tone}`, viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    s('circle', { class: 'mark-ring', cx: 8, cy: 8, r: 7 }),
    s('path', { class: 'mark-sign', d: shapes[tone] }),
  );
}
