/** What texts and names of a pack may hold. Packs come from anywhere and end up in lists, menus and paths. */

// Controls (C0 except tab and line feed, C1), marks that turn the direction of what follows, invisible
// separators, and unpaired surrogates. Joiners (U+200C, U+200D) stay: Indic scripts are written with them.
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character that a text may not hold, as `U+202E`; null where there is none. */
export function unsafeCharacter(text: string): string | null {
  const found = UNSAFE.exec(text);
  if (found === null) return null;
  return `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a name would reach what every JavaScript object inherits: `constructor`, `toString`, … */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype;
}

/** The text with such characters written as `\\u202E`, for messages that quote it. */
export function visible(text: string): string {
  return text.replaceAll(
    new RegExp(UNSAFE, 'g'),
    character => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
