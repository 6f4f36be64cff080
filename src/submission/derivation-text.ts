/** Lines of mathematics among other lines, 0-based, both ends included. */
export interface LineSpan {
  from: number;
  to: number;
}

/** Marks of comments, lists and alignment before the mathematics of a line. */
const marks = /^(?:\s|#|\/\/|\/\*+|\*(?![*\w(])|&|>|\$+|-\s)+/;
/** `= …`, `g(z) = …`, `σ'(z) = …`, `\sigma^{\prime}(z) = …`, `dg/dz = …`, `\frac{dg}{dz} = …`. */
const line =
  /^(?:=(?!=)|(?:[gfhsaσ]|tanh|sigmoid|sigma|\\(?:sigma|tanh))\s*(?:['′]|\^\s*\{?\s*\\prime\s*\}?|_?prime|\\?left)?\s*(?:\(|=(?!=))|\\?d?frac\s*\{\s*(?:\\mathrm\{)?d|d\s*\/\s*d\s*[zxa]|d\w*\s*\/\s*d\s*[zxa])/u;
/** Lines that carry no mathematics of their own: blank ones, LaTeX environments, dollar signs. */
const filler = /^(?:\s|\\(?:begin|end)\{[^}]*\}|\\\[|\\\]|\$\$|\\\\)*$/;

/**
 * The stretches of a text that look like a derivation: two or more lines of mathematics with an equals
 * sign, one after another. Code that was commented out (`# x = 3`) is none.
 */
export function derivationLines(text: string): LineSpan[] {
  const spans: (LineSpan & { count: number })[] = [];
  let open: (LineSpan & { count: number }) | null = null;
  text.split(/\r\n|\r|\n/).forEach((written, number) => {
    const content = written.replace(marks, '').replace(/\*\/\s*$/, '');
    if (line.test(content) && content.includes('=')) {
      if (open) {
        open.to = number;
        open.count++;
      } else spans.push((open = { from: number, to: number, count: 1 }));
    } else if (!filler.test(content)) open = null;
  });
  return spans.filter(span => span.count > 1).map(({ from, to }) => ({ from, to }));
}
