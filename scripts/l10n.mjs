// Writes l10n/bundle.l10n.json, what a translator starts from: every string that the editor shows.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { main } from './say.mjs';

const bundle = join(root, 'l10n', 'bundle.l10n.json');

/**
 * The strings that are given to `l10n.t` somewhere under src/, in alphabetical order.
 * @returns {Promise<string[]>} @throws where one is not written out
 */
export async function strings() {
  const { default: ts } = await import('typescript');
  const found = new Set();
  const source = join(root, 'src');
  for (const name of await readdir(source, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const path = join(source, name);
    const file = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest);
    const visit = node => {
      if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText(file))) {
        const [message] = node.arguments;
        if (!message || !ts.isStringLiteralLike(message)) {
          const { line } = file.getLineAndCharacterOfPosition(node.pos);
          const place = `${relative(root, path)}:${line + 1}`;
          throw new Error(`${place}: l10n.t needs its message written out, to be translated.`);
        }
        found.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    const entries = (await strings()).map(text => [text, text]);
    await mkdir(join(root, 'l10n'), { recursive: true });
    await writeFile(bundle, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
    console.log(`${entries.length} strings`);
  });
