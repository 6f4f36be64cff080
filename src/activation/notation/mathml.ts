import type { Layout } from './layout.ts';

const APPLY = '<mo>&#x2061;</mo>';
const TIMES = '<mo>&#x2062;</mo>';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, c => escapes[c]!);
}

const mo = (text: string): string => `<mo>${escape(text)}</mo>`;
const fence = (text: string): string => `<mo stretchy="true" fence="true">${text}</mo>`;
const wrap = (inner: string): string => `<mrow>${inner}</mrow>`;

/** A whole line, with `head` before the equals sign: `g′(z) = …`. Everything in it is escaped. */
export function toMathml(formula: Layout, head: Layout | null): string {
  const line = head ? `${write(head)}${mo('=')}${write(formula)}` : write(formula);
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${wrap(line)}</math>`;
}

function write(formula: Layout): string {
  switch (formula.kind) {
    case 'number':
      return `<mn>${escape(formula.text)}</mn>`;
    case 'name':
      return `<mi>${escape(formula.text)}</mi>`;
    case 'operator':
      return mo(formula.text);
    case 'times':
      return TIMES;
    case 'row':
      return wrap(formula.items.map(write).join(''));
    case 'group':
      return parentheses(write(formula.inner));
    case 'bars':
      return wrap(`${fence('|')}${write(formula.inner)}${fence('|')}`);
    case 'root':
      return `<msqrt>${write(formula.inner)}</msqrt>`;
    case 'slope':
      return wrap(
        `<mfrac><mi>d</mi><mrow><mi>d</mi>${TIMES}<mi>z</mi></mrow></mfrac>${APPLY}` +
          parentheses(write(formula.inner)),
      );
    case 'fraction':
      return `<mfrac>${write(formula.top)}${write(formula.bottom)}</mfrac>`;
    case 'super':
      return `<msup>${write(formula.base)}${write(formula.exponent)}</msup>`;
    case 'apply':
      return wrap(
        functionName(formula.name) + APPLY + parentheses(formula.args.map(write).join(mo(','))),
      );
    case 'cases':
      return wrap(
        `${fence('{')}<mtable columnalign="left left">${formula.rows
          .map(
            ({ value, condition }) =>
              `<mtr><mtd>${write(value)}</mtd><mtd>${
                condition
                  ? `<mrow><mtext>if&#xA0;</mtext>${write(condition)}</mrow>`
                  : '<mtext>otherwise</mtext>'
              }</mtd></mtr>`,
          )
          .join('')}</mtable>`,
      );
  }
}

/** A prime is an operator above the line, which a screen reader reads as one. */
function functionName(name: string): string {
  if (!name.endsWith('′')) return `<mi>${escape(name)}</mi>`;
  return `<msup><mi>${escape(name.slice(0, -1))}</mi>${mo('′')}</msup>`;
}

function parentheses(inner: string): string {
  return wrap(`${fence('(')}${inner}${fence(')')}`);
}
