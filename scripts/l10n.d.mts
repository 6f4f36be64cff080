/** The strings that are given to `l10n.t` somewhere under src/, in alphabetical order. */
export function strings(): Promise<string[]>;
