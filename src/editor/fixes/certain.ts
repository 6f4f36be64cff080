/** Changes that mend a fault for certain and give nothing of the answer away. */
import type { Implementation, Range, TextSign } from '../../submission/types.ts';
import type { Localizer } from '../localizer.ts';
import { textOf } from '../model/place.ts';
import { insertion } from '../text-change.ts';
import type { TextChange } from '../text-change.ts';

export interface Fix {
  title: string;
  changes: TextChange[];
}

/** What a fix may look at. */
export interface Place {
  /** All lines of the file. */
  lines: readonly string[];
  implementation: Pick<
    Implementation,
    'language' | 'parameters' | 'signs' | 'bodyRange' | 'nameRange'
  >;
}

/** @param code of the diagnostic: a misconception or defect */
export function certainFix(code: string, place: Place, l10n: Localizer): Fix | null {
  switch (code) {
    case 'caret-power':
      return powers(place, l10n);
    case 'mutates-input':
      return copyFirst(place, l10n);
    case 'scalar-only':
      return arrayFunctions(place, l10n);
    case 'no-return':
      return returnIt(place, l10n);
    default:
      return null;
  }
}

function powers({ implementation }: Place, l10n: Localizer): Fix | null {
  const changes = signs(implementation, 'caret-power').map(({ range }) => ({ range, text: '**' }));
  return changes.length === 0 ? null : { title: l10n.t('Use ** for powers'), changes };
}

/** np.array copies what is passed, a number as well as an array. */
function copyFirst({ lines, implementation }: Place, l10n: Localizer): Fix | null {
  const { language, parameters, bodyRange, nameRange } = implementation;
  const numpy = numpyName(lines);
  const name = parameters[0]?.name;
  if (language !== 'python' || numpy === null || name === undefined) return null;
  if (bodyRange.start.line === nameRange.start.line) return null;
  const line = firstStatementLine(lines, bodyRange);
  const indentation = indentationOf(lines[line] ?? '');
  return {
    title: l10n.t('Copy {0} before changing it', name),
    changes: [
      insertion({ line, character: 0 }, `${indentation}${name} = ${numpy}.array(${name})\n`),
    ],
  };
}

/** NumPy's name for a function of Python's math. */
const inNumpy: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['exp', 'expm1', 'log', 'log1p', 'sqrt', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'].map(
      name => [name, name],
    ),
  ),
  atan: 'arctan',
  pow: 'power',
  fabs: 'abs',
};

function arrayFunctions({ lines, implementation }: Place, l10n: Localizer): Fix | null {
  const numpy = numpyName(lines);
  if (implementation.language !== 'python' || numpy === null) return null;
  const calls = signs(implementation, 'math-function');
  const changes = calls.flatMap(({ range, name }) => {
    const replacement = inNumpy[name];
    return replacement === undefined ? [] : [{ range, text: `${numpy}.${replacement}` }];
  });
  if (changes.length === 0 || changes.length < calls.length) return null;
  return { title: l10n.t('Use {0}, which takes arrays', changes[0]!.text), changes };
}

function returnIt({ lines, implementation }: Place, l10n: Localizer): Fix | null {
  const [sign] = signs(implementation, 'no-return');
  if (sign === undefined) return null;
  const { range, name } = sign;
  const title = l10n.t('Return the value');
  // JavaScript: a return above, which its line ends, would still be taken.
  const above = (lines[range.start.line - 1] ?? '').trim();
  if (/^return\b/.test(above)) return null;
  if (name === '') return { title, changes: [insertion(range.start, 'return ')] };
  const last = lines[range.end.line] ?? '';
  // Only where the statement ends its line is the next line the place after it.
  if (!/^[\s;]*(#.*|\/\/.*)?$/.test(last.slice(range.end.character))) return null;
  const end = implementation.language === 'python' ? '' : ';';
  const indentation = indentationOf(lines[range.start.line] ?? '');
  const at = { line: range.end.line, character: last.length };
  return { title, changes: [insertion(at, `\n${indentation}return ${name}${end}`)] };
}

function signs({ signs }: Place['implementation'], id: TextSign['id']): TextSign[] {
  return signs.filter(sign => sign.id === id);
}

/** The name under which a file imports NumPy; null where it does not. */
function numpyName(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = /^\s*import numpy(?:\s+as\s+(\w+))?\s*(?:#.*)?$/.exec(line);
    if (found !== null) return found[1] ?? 'numpy';
  }
  return null;
}

/** The line of the first statement after the docstring. */
function firstStatementLine(lines: readonly string[], body: Range): number {
  const docstring =
    /^[ \t]*[rRuUbB]{0,2}("""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[ \t]*\n\s*/.exec(
      textOf(lines, body),
    );
  const height = docstring === null ? 0 : docstring[0].split('\n').length - 1;
  return body.start.line + height;
}

function indentationOf(line: string): string {
  return /^\s*/.exec(line)![0];
}
