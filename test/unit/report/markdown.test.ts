import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderMarkdown } from '../../../src/report/markdown.ts';

const fromPack = (source: string): string | null =>
  source === 'graph.png' ? 'vscode-resource://pack/graph.png' : null;

describe('statements in Markdown', () => {
  it('keep headings, lists, emphasis and code', () => {
    const html = renderMarkdown('# Task\n\n- *one*\n- `two`', fromPack);
    assert.match(html, /<h1>Task<\/h1>[\s\S]*<li><em>one<\/em><\/li>[\s\S]*<code>two<\/code>/);
  });

  it('show raw HTML as text', () => {
    const html = renderMarkdown('<script>alert(1)</script> <img src=x onerror=alert(1)>', fromPack);
    assert.doesNotMatch(html, /<script|<img/);
    assert.match(html, /&lt;script&gt;/);
  });

  it('show images of the pack, and the description of any other', () => {
    assert.match(
      renderMarkdown('![the graph](graph.png)', fromPack),
      /<img src="vscode-resource:\/\/pack\/graph.png" alt="the graph">/,
    );
    const other = renderMarkdown('![a "b"](https://example.org/x.png)', fromPack);
    assert.equal(other.trim(), '<p>a &quot;b&quot;</p>');
  });

  it('follow https alone', () => {
    assert.match(
      renderMarkdown('[a](https://example.org)', fromPack),
      /<a href="https:\/\/example.org">a/,
    );
    for (const url of [
      'http://example.org',
      'javascript:alert(1)',
      'command:run',
      'file:///etc',
      'vscode:x',
    ])
      assert.doesNotMatch(renderMarkdown(`[a](${url})`, fromPack), /href/, url);
  });

  it('never make an element or a handler that the allowed ones are not', () => {
    const pieces = fc.constantFrom(
      '<img src=x onerror=1>',
      '![',
      '](',
      ')',
      '[x]',
      '"',
      "'",
      '<a href=',
      '`',
      '\n',
      'https://e.org',
      '&quot;',
      ' onload=1 ',
      '<!--',
      '*',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), parts => {
        const html = renderMarkdown(parts.join(''), source => (source.length > 3 ? source : null));
        for (const [tag] of html.matchAll(/<[^>]*>/g))
          assert.match(
            tag,
            /^<\/?(p|a|em|strong|code|pre|ul|ol|li|h[1-6]|br|hr|blockquote|img)( (href|src|alt|start|class)="[^"<>]*")*>$/,
            html,
          );
      }),
    );
  });
});
