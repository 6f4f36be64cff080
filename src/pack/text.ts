import type { Text } from './types.ts';

/**
 * The text in the reader's language (BCP 47, `pt-BR`): exactly that, else the same language without
 * region or script, else English, else the first one given.
 */
export function textIn(text: Text, locale: string): string {
  if (typeof text === 'string') return text;
  const tags = Object.keys(text);
  const wanted = locale.toLowerCase();
  const language = wanted.split('-')[0]!;
  const tag =
    tags.find(tag => tag.toLowerCase() === wanted) ??
    tags.find(tag => tag.toLowerCase() === language) ??
    tags.find(tag => tag.toLowerCase().startsWith(`${language}-`)) ??
    tags.find(tag => tag === 'en') ??
    tags[0];
  return tag === undefined ? '' : text[tag]!;
}
