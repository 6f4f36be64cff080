/** Headers that run the rest of their cell as Python. */
const transparentHeader = /^%%(time|timeit|capture|prun|memit|mprun|lprun|debug)\b/;
/** `%matplotlib inline`, `!pip install x`, `?help`; nothing of Python starts a statement so. */
const lineMagic = /^(\s*)([%!?])/;
/** `files = !ls`, `t = %timeit -o f()`. */
const assignedMagic = /^(\s*[\p{L}_][\p{L}\p{N}_.,\s]*=\s*)(!(?!=)|%(?=[\p{L}_]))/u;
/** `np.exp?`, `np.exp??`. */
const trailingHelp = /^(\s*)[\p{L}_%][\p{L}\p{N}_.%*]*\?{1,2}\s*$/u;

/**
 * A notebook cell as plain Python with the same lines: magics become `pass`, what they are assigned to
 * becomes None, a header such as `%%time` goes. Null for a cell in another language (`%%bash`).
 */
export function withoutMagics(source: string): string | null {
  const lines = source.split('\n');
  const first = lines.findIndex(line => line.trim() !== '');
  if (first >= 0 && lines[first]!.startsWith('%%')) {
    if (!transparentHeader.test(lines[first]!)) return null;
    lines[first] = '';
  }
  const scanner = new LineScanner();
  let continues = false;
  const plain = lines.map(line => {
    if (continues) {
      continues = /\\\s*$/.test(line);
      return '';
    }
    const replaced = scanner.isInside ? null : replacement(line);
    if (replaced === null) {
      scanner.read(line);
      return line;
    }
    continues = /\\\s*$/.test(line);
    return replaced;
  });
  return plain.join('\n');
}

function replacement(line: string): string | null {
  const magic = lineMagic.exec(line) ?? trailingHelp.exec(line);
  if (magic) return `${magic[1]!}pass`;
  const assigned = assignedMagic.exec(line);
  return assigned ? `${assigned[1]!}None` : null;
}

/** Whether a line starts inside a bracket, a string of several lines or a continued statement. */
class LineScanner {
  private depth = 0;
  private quote: string | null = null;
  private continued = false;

  get isInside(): boolean {
    return this.depth > 0 || this.quote !== null || this.continued;
  }

  read(line: string): void {
    this.continued = false;
    for (let at = 0; at < line.length; at++) {
      const unit = line[at]!;
      if (this.quote !== null) {
        if (unit === '\\') at++;
        else if (line.startsWith(this.quote, at)) {
          at += this.quote.length - 1;
          this.quote = null;
        }
      } else if (unit === '#') break;
      else if (unit === '"' || unit === "'") {
        this.quote = line.startsWith(unit.repeat(3), at) ? unit.repeat(3) : unit;
        at += this.quote.length - 1;
      } else if ('([{'.includes(unit)) this.depth++;
      else if (')]}'.includes(unit)) this.depth = Math.max(0, this.depth - 1);
    }
    this.continued = /\\\s*$/.test(line) && this.quote?.length !== 3;
    // A plain string ends with its line, finished or not.
    if (this.quote?.length === 1 && !this.continued) this.quote = null;
  }
}
