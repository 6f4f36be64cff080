import MarkdownIt from 'markdown-it';

/**
 * A statement as HTML: raw HTML in it is shown as text, images are those that `imageAddress` knows, and
 * links lead to https addresses alone.
 */
export function statementHtml(
  markdown: string,
  imageAddress: (source: string) => string | null,
): string {
  const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false });
  renderer.validateLink = address => /^https:\/\//i.test(address) || isRelative(address);
  renderer.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]!;
    const address = imageAddress(String(token.attrGet('src') ?? ''));
    const text = escaped(token.content);
    return address === null ? text : `<img src="${escaped(address)}" alt="${text}">`;
  };
  renderer.renderer.rules['link_open'] = (tokens, index) => {
    const address = String(tokens[index]!.attrGet('href') ?? '');
    return isRelative(address) ? '<span>' : `<a href="${escaped(address)}">`;
  };
  renderer.renderer.rules['link_close'] = (tokens, index) => {
    const opening = tokens.slice(0, index).findLast(token => token.type === 'link_open');
    return isRelative(String(opening?.attrGet('href') ?? '')) ? '</span>' : '</a>';
  };
  return renderer.render(markdown);
}

function isRelative(address: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
