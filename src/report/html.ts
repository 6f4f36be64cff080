import { createHash } from 'node:crypto';
import type { ClassReport, ClassRow, PackedChecks } from './class-types.ts';
import { inOrderOfNeed } from './order.ts';
import type { Check, Report } from './types.ts';

/** The page's script and stylesheet, as text. */
export interface PageAssets {
  script: string;
  style: string;
}

/**
 * A page that stands alone: script, style and report inside, nothing fetched. Its content security policy
 * lets exactly these two run, by their hashes, so the same report is the same bytes.
 */
export function toHtml(report: Report, assets: PageAssets): string {
  const data = jsonInHtml({ ...report, checks: inOrderOfNeed(report.checks) });
  return [...page(assets, [dataBlock('report-data', data)])].join('');
}

/** The same for a class, in pieces: a table, and each check packed until it is opened. */
export function* toClassHtml(
  { checks, ...report }: Report,
  packed: PackedChecks,
  assets: PageAssets,
): Generator<string> {
  const ordered = inOrderOfNeed(checks);
  const data: ClassReport = { ...report, rows: ordered.map(rowOf) };
  const blocks = function* () {
    yield dataBlock('class-data', jsonInHtml(data));
    for (const [i, check] of ordered.entries()) yield packedBlock(i, packed.get(check)!);
  };
  yield* page(assets, blocks());
}

function rowOf({
  file,
  function: name,
  verdict,
  passed,
  score,
  maxScore,
  surface,
}: Check): ClassRow {
  const { verdictLabel } = surface;
  return { file, function: name, verdict, verdictLabel, passed, score, maxScore };
}

function* page(assets: PageAssets, blocks: Iterable<string>): Generator<string> {
  const script = inScript(withoutMap(assets.script));
  const style = withoutMap(assets.style).replaceAll('</style', '<\\/style');
  const policy = `default-src 'none'; img-src data:; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>g′ report</title>
<style>${style}</style>
</head>
<body class="standalone">
`;
  yield* blocks;
  yield `<script type="module">${script}</script>
</body>
</html>
`;
}

/** Where the page finds a report that stands in the document itself. */
function dataBlock(id: 'report-data' | 'class-data', json: string): string {
  return `<script type="application/json" id="${id}">${json}</script>\n`;
}

function packedBlock(index: number, base64: string): string {
  return `<script type="text/plain" id="packed-${index}">${base64}</script>\n`;
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
