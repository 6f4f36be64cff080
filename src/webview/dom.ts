/** Elements from text alone: nothing that a report says is ever read as markup. */

type Child = Node | string | null | false;

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An HTML element. `true` sets an attribute without a value; null and false leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. Presentation attributes and classes only: a style attribute would be blocked. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill<E extends Element>(
  element: E,
  attributes: Attributes,
  children: readonly Child[],
): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter(child => child !== null && child !== false));
  return element;
}

/** A button that says what it does. */
export function button(
  label: string,
  attributes: Attributes,
  press: () => void,
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', press);
  return element;
}

/** A sentence of the report; what stands between backticks is code. */
export function prose(sentence: string): (Node | string)[] {
  return sentence.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? h('code', {}, part) : part));
}
