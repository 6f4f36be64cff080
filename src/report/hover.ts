import type { Check } from './types.ts';

/**
 * What hovering over an implementation says, as Markdown without HTML: verdict, counterexample,
 * misconception, seed. Nothing in it can become a link, an image or a command: names and messages are escaped.
 */
export function hoverMarkdown(check: Check): string {
  const { surface, misconception, score, maxScore } = check;
  const { headline, point, slopeByHand, region, explanation, seed } = surface;
  const title = `**g′ ${escape(surface.verdictLabel)}** — ${score} / ${maxScore} · ${escape(surface.title)}`;
  const mark = surface.packMark === null ? '' : ` · ${escape(surface.packMark)}`;
  const numbers = [point, slopeByHand, region].filter(text => text !== null).map(prose);
  const paragraphs = [
    title + mark,
    prose(headline),
    numbers.join('  \n'),
    misconceptionLine(misconception),
    ...explanation.slice(0, 1).map(prose),
    `Seed ${codeSpan(seed)}`,
  ];
  return paragraphs.filter(text => text !== '').join('\n\n');
}

function misconceptionLine(misconception: Check['misconception']): string {
  if (misconception === null) return '';
  const { id, formula, alternatives } = misconception;
  const values = formula === null ? '' : `: the values of ${codeSpan(formula)}`;
  const others = alternatives.length === 0 ? '' : ` (or ${alternatives.map(codeSpan).join(', ')})`;
  return `${codeSpan(id)}${values}${others}`;
}

/** A sentence of the catalogue: code between backticks stays code, all else is text. */
function prose(sentence: string): string {
  return sentence
    .split(/`([^`]+)`/)
    .map((part, i) => (i % 2 === 1 ? codeSpan(part) : escape(part)))
    .join('');
}

function codeSpan(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ').trim()}\``;
}

/** Takes the meaning from everything that Markdown gives one, and from HTML's brackets. */
export function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&:@$"']/g, '\\$&');
}
