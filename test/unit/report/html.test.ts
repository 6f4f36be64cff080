import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { jsonInHtml, toHtml } from '../../../src/report/html.ts';
import { hostileOutput, reportOf } from '../../support/report/gallery.ts';

const assets = { script: "const a = '</script><!--';", style: 'p::after { content: "</style>" }' };

/** Text between the n-th pair of tags, as a parser of HTML reads it. */
function contentOf(html: string, tag: string, n: number): string {
  const pattern = new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}`, 'g');
  return [...html.matchAll(pattern)][n]![1]!;
}

describe('the report as an HTML file', () => {
  it('holds the report so that no text in it ends the script', () => {
    const html = toHtml(reportOf('mixed'), assets);
    const data = JSON.parse(contentOf(html, 'script', 0)) as ReturnType<typeof reportOf>;
    assert.equal(data.checks[0]!.surface.output.stdout, hostileOutput);
    assert.equal(html.match(/<script/g)!.length, 2);
  });

  it('allows exactly its own script and style', () => {
    const html = toHtml(reportOf('mixed'), assets);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    assert.ok(html.includes(`script-src ${hash(contentOf(html, 'script', 1))}`));
    assert.ok(html.includes(`style-src ${hash(contentOf(html, 'style', 0))}`));
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /unsafe-/);
  });

  it('leads with the worst', () => {
    const report = reportOf('mixed', 'correct');
    report.checks.reverse();
    const data = JSON.parse(contentOf(toHtml(report, assets), 'script', 0)) as typeof report;
    assert.deepEqual(
      data.checks.map(({ verdict }) => verdict),
      ['incorrect', 'correct'],
    );
  });

  it('leaves the source maps behind', () => {
    const html = toHtml(reportOf(), {
      script: 'a();\n//# sourceMappingURL=report.js.map\n',
      style: 'p{}\n/*# sourceMappingURL=report.css.map */\n',
    });
    assert.doesNotMatch(html, /sourceMappingURL/);
  });

  it('writes JSON that is the same when read again', () => {
    const value = { a: '</script>', b: '\u2028<!--', c: ['<', '&'] };
    assert.deepEqual(JSON.parse(jsonInHtml(value)), value);
    assert.doesNotMatch(jsonInHtml(value), /[<\u2028]/);
  });
});
