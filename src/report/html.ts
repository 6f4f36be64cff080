import { createHash } from 'node:crypto';
import { inOrderOfNeed } from './order.ts';
import type { Report } from './types.ts';

/** The page's script and stylesheet, as text. */
export interface PageAssets {
  script: string;
  style: string;
}

/** Where the page finds a report that stands in the document itself. */
const DATA_ID = 'report-data';

/**
 * A page that stands alone: script, style and report inside, nothing fetched. Its content security policy
 * lets exactly these two run, by their hashes, so the same report is the same bytes.
 */
export function toHtml(report: Report, assets: PageAssets): string {
  const script = inScript(withoutMap(assets.script));
  const style = withoutMap(assets.style).replaceAll('</style', '<\\/style');
  const data = jsonInHtml({ ...report, checks: inOrderOfNeed(report.checks) });
  const policy = `default-src 'none'; img-src data:; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>g′ report</title>
<style>${style}</style>
</head>
<body class="standalone">
<script type="application/json" id="${DATA_ID}">${data}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** JSON that no HTML parser reads as markup: \`</script>\` and \`<!--\` in a student's output stay text. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A page of its own has no source map beside it. */
function withoutMap(text: string): string {
  return text.replace(/\n?\/[/*]# sourceMappingURL=.*$/gm, '');
}

function inScript(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
