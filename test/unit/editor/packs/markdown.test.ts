import assert from 'node:assert/strict';
import { statementHtml } from '../../../../src/editor/packs/markdown.ts';

const none = () => null;

describe('statementHtml', () => {
  it('renders Markdown', () => {
    assert.equal(
      statementHtml('# A\n\n*z* and `g(z)`', none),
      '<h1>A</h1>\n<p><em>z</em> and <code>g(z)</code></p>\n',
    );
  });

  it('shows raw HTML as text', () => {
    for (const html of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'a <b onclick="x">b</b>',
      '<!-- c -->',
      '<iframe src="https://x">',
    ])
      assert.doesNotMatch(statementHtml(html, none), /<(?!\/?p>)/);
  });

  it('has no link but to https', () => {
    assert.match(
      statementHtml('[a](https://x.org/?q=1&r=2)', none),
      /<a href="https:\/\/x\.org\/\?q=1&amp;r=2">a<\/a>/,
    );
    for (const address of [
      'javascript:alert(1)',
      'command:x',
      'file:///etc/passwd',
      'data:text/html,x',
      'http://x.org',
      'vscode://x',
      '//x.org',
      'other.md',
      '#top',
    ])
      assert.doesNotMatch(statementHtml(`[a](${address}) <${address}>`, none), /<a|href/);
  });

  it('shows images of the pack alone, and the text of others', () => {
    const html = statementHtml('![the "curve"](a.png) ![b](https://x.org/b.png)', source =>
      source === 'a.png' ? 'vscode://pack/a.png' : null,
    );
    assert.equal(html, '<p><img src="vscode://pack/a.png" alt="the &quot;curve&quot;"> b</p>\n');
  });
});
