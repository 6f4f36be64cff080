/** A student's text cut into lines of mathematics: comment marks, environments, labels and remarks left out. */

export interface MathLine {
  /** Offset of `text` in the student's text. Every character stands where it stood: what is left out is blank. */
  readonly offset: number;
  readonly text: string;
}

/** What surrounds mathematics in comments, docstrings, Markdown and LaTeX, and means nothing itself. */
const surroundings: readonly RegExp[] = [
  /\\(?:begin|end)\s*\{[a-zA-Z]+\*?\}/gu,
  /\\(?:text|mbox|tag\*?|label|textit|textbf)\s*\{[^{}]*\}/gu,
  /\\(?:nonumber|notag|displaystyle)\b|\\[[\]]|\\\((?=.*\\\))|\\\)$/gu,
  /\$+|`+|"""|'''|\/\*+|\*+\//gu,
  /(?:#|\/\/|%).*$/gu,
  /[([,;]?\s*(?:\b(?:by|using|with|from)\s+)?(?:the\s+)?\b(?:chain|product|quotient|power|sum|constant|exponential)\s+rule\b\s*[)\]]?/giu,
];

/** `\mathrm{e}`: the letters stay, the command goes. */
const styled = /(\\(?:operatorname|mathrm|mathit)\s*\{)([^{}]*)(\})/gu;

/** At the start of a line: `#`, `//`, `*`, `>`, an arrow, a label such as `S1:`, `(2)` or `3.`. */
const leading =
  /^(?:\s|#+|\/{2,}|\*(?![*/])|>|⇒|→|=>|->|\\(?:implies|Rightarrow|to|therefore)\b|∴|[STst]\d{1,2}[a-z]?[.:)]?(?=\s)|\(?\d{1,2}[a-z]?[.:)](?=\s+[^\s*·×/+^−-]))+/u;

export function mathLines(source: string): MathLine[] {
  const lines: MathLine[] = [];
  let offset = 0;
  // A line ends where the text breaks it or LaTeX does.
  for (const part of source.split(/(\r?\n|\\\\(?:\[[^\]]*\])?)/u)) {
    const isBreak = /^(?:\r?\n|\\\\)/u.test(part);
    if (!isBreak) {
      const text = blanked(part);
      if (/[^\s.,;&]/u.test(text) && !isProse(text)) lines.push({ offset, text });
    }
    offset += part.length;
  }
  return lines;
}

function blanked(line: string): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const body = line.replace(leading, blank);
  return surroundings
    .reduce((text, pattern) => text.replace(pattern, blank), body)
    .replace(styled, (_, open: string, inner: string) => `${blank(open)}${inner} `)
    .replace(/[.,;:]\s*$/u, blank);
}

/** Words and nothing of a formula: a heading or a sentence between the lines. */
function isProse(text: string): boolean {
  return /^[\p{L}\s.,:;!?’'"–-]+$/u.test(text) && /\p{L}{2,}\s+\p{L}{2,}|\p{L}{5,}/u.test(text);
}
