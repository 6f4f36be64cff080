// Packs the VSIX, looks at what is in it, and unpacks it into out/extension/ for the tests.
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findNode24 } from './node24.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './process.mjs';
import { root } from './root.mjs';
import { main, say } from './say.mjs';

/** What a person installs: nothing else may be in it. */
const allowed = [
  /^package\.json$/,
  /^package\.nls(\.[a-z-]+)?\.json$/,
  /^(readme|changelog)\.md$/i,
  /^license(\.txt)?$/i,
  /^media\/(?!screenshots\/)/,
  /^l10n\//,
  /^dist\/(?!.*\.map$)/,
];

/** What must be in it to work. */
const needed = ['package.json', 'dist/extension.cjs', 'dist/gprime.cjs', 'dist/page/report.js'];

/**
 * Packs dist/ as it is.
 * @returns {Promise<{ vsix: string, files: { name: string, bytes: number }[], bytes: number }>}
 */
export async function pack() {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const vsix = join(root, 'out', `${name}-${version}.vsix`);
  await mkdir(dirname(vsix), { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix];
  const { code, output, errors } = await run(findNode24(), [vsce, ...args], { cwd: root });
  if (code !== 0) throw new Error(`vsce failed:\n${output}${errors}`);

  const { unzipSync } = await import('fflate');
  const entries = Object.entries(unzipSync(await readFile(vsix)));
  const inside = entries
    .filter(([path]) => path.startsWith('extension/') && !path.endsWith('/'))
    .map(([path, data]) => ({ name: path.slice('extension/'.length), data }));
  const surplus = inside.filter(file => !allowed.some(pattern => pattern.test(file.name)));
  if (surplus.length > 0)
    throw new Error(
      `In the VSIX and not meant to be: ${surplus.map(file => file.name).join(', ')}`,
    );
  const missing = needed.filter(path => !inside.some(file => file.name === path));
  if (missing.length > 0) throw new Error(`Not in the VSIX: ${missing.join(', ')}`);

  const folder = join(root, 'out', 'extension');
  await rm(folder, { recursive: true, force: true });
  for (const file of inside) {
    const path = resolve(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.data);
  }
  return {
    vsix,
    files: inside.map(file => ({ name: file.name, bytes: file.data.length })),
    bytes: (await stat(vsix)).size,
  };
}

const kilobytes = bytes => `${(bytes / 1024).toFixed(0)} KB`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(async () => {
    await ensurePackages(say);
    say('Building …');
    const { build } = await import('./build.mjs');
    await build({ clean: true });
    say('Packing …');
    const { vsix, files, bytes } = await pack();
    for (const file of files.sort((a, b) => b.bytes - a.bytes))
      console.log(`${kilobytes(file.bytes).padStart(9)}  ${file.name}`);
    console.log(`${vsix}: ${files.length} files, ${kilobytes(bytes)}`);
  });
