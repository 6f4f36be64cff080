import MarkdownIt from 'markdown-it';

/** Links lead out over https, or to another place of the page. */
const allowedLink = /^(https:\/\/|#)/i;

/**
 * A statement of a pack as HTML. Raw HTML in it is shown as text, and a link that may not be followed stays
 * words.
 *
 * @param imageUrl the address of an image, as the statement names it; null for one that the pack has not,
 *   which is shown as its description
 */
export function renderMarkdown(
  source: string,
  imageUrl: (source: string) => string | null,
): string {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules.link_open = (tokens, i) => {
    const href = String(tokens[i]!.attrGet('href') ?? '');
    return allowedLink.test(href) ? `<a href="${escapeHtml(href)}">` : '<a>';
  };
  markdown.renderer.rules.image = (tokens, i) => {
    const token = tokens[i]!;
    const url = imageUrl(String(token.attrGet('src') ?? ''));
    const words = escapeHtml(token.content);
    return url === null ? words : `<img src="${escapeHtml(url)}" alt="${words}">`;
  };
  return markdown.render(source);
}
