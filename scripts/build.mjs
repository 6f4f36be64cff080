// Bundles the product into dist/. The same, minified files are tested, run and shipped.
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const dist = join(root, 'dist');

/** What is bundled, from → to. */
const bundles = [
  { from: 'src/extension.ts', to: 'extension.cjs', external: ['vscode'], chunks: 'chunks' },
  { from: 'src/cli/gprime.ts', to: 'gprime.cjs', banner: '#!/usr/bin/env node' },
  { from: 'src/runtime/javascript/worker.ts', to: 'runtime/javascript/worker.cjs' },
  { from: 'src/webview/report.ts', to: 'page/report.js', browser: true },
  { from: 'src/editor/preview/worker.ts', to: 'preview-worker.cjs' },
  { from: 'src/webview/report.css', to: 'page/report.css', browser: true },
  { from: 'src/webview/preview.ts', to: 'page/preview.js', browser: true },
  { from: 'src/webview/preview.css', to: 'page/preview.css', browser: true },
];

const wasm = 'node_modules/@vscode/tree-sitter-wasm/wasm';
const codicons = 'node_modules/@vscode/codicons/dist';

/** What is copied, from → to; of a folder the files that `only` fits. */
const copies = [
  ...['', '-python', '-javascript', '-typescript'].map(grammar => ({
    from: `${wasm}/tree-sitter${grammar}.wasm`,
    to: `grammars/tree-sitter${grammar}.wasm`,
  })),
  { from: `${codicons}/codicon.css`, to: 'page/codicon.css' },
  { from: `${codicons}/codicon.ttf`, to: 'page/codicon.ttf' },
  { from: 'src/runtime/python', to: 'runtime/python', only: /\.py$/ },
  // Solutions stay with the author.
  { from: 'packs', to: 'packs', only: /^(?!.*[\\/]author[\\/])/ },
];

function optionsOf({ from, to, browser = false, external = [], banner }) {
  return {
    entryPoints: [join(root, from)],
    outfile: join(dist, to),
    bundle: true,
    minify: true,
    sourcemap: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    external: browser ? ['*.ttf'] : external,
    platform: browser ? 'browser' : 'node',
    format: browser ? 'iife' : 'cjs',
    target: browser ? 'chrome120' : 'node20',
    ...(banner ? { banner: { js: banner } } : {}),
  };
}

/** Stands for `import` of a chunk, as long as that word for the source map's sake: VS Code gives its API by require. */
const lazily = 'function lazily(path){return Promise.resolve().then(()=>require(path))}';

/**
 * Bundles what is needed at the start into one file, and what is imported later into chunks beside it, which are
 * read when they are wanted. esbuild splits modules alone, so that what it splits is made CommonJS afterwards.
 */
async function buildInChunks(esbuild, bundle) {
  const { outfile, ...options } = optionsOf(bundle);
  const folder = join(dist, bundle.chunks);
  const { metafile, outputFiles } = await esbuild.build({
    ...options,
    write: false,
    splitting: true,
    format: 'esm',
    sourcemap: 'inline',
    outdir: dist,
    entryNames: basename(outfile, '.cjs'),
    chunkNames: `${bundle.chunks}/[name]-[hash]`,
    outExtension: { '.js': '.cjs' },
  });
  await mkdir(folder, { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code, map } = await esbuild.transform(text, {
      sourcefile: basename(path),
      format: 'cjs',
      platform: options.platform,
      target: options.target,
      minify: true,
      sourcemap: 'external',
      logLevel: 'silent',
    });
    const lazy = code.replaceAll(/\bimport(?=\("\.\/)/g, 'lazily');
    await writeFile(path, `${lazy}${lazily}\n//# sourceMappingURL=${basename(path)}.map\n`);
    await writeFile(`${path}.map`, map);
  }
  const built = new Set(outputFiles.flatMap(({ path }) => [path, `${path}.map`]));
  for (const name of await readdir(folder))
    if (!built.has(join(folder, name))) await rm(join(folder, name));
  return { metafile };
}

/** Names of the packages that went into a bundle, from esbuild's list of inputs. */
function packagesIn(metafile) {
  return Object.keys(metafile.inputs).flatMap(path => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    return name ? [name] : [];
  });
}

/** The licences of everything that is shipped and was not written here. */
async function writeNotices(names) {
  const parts = [];
  for (const name of [...new Set(names)].sort()) {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
    const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : `Licence: ${license}`;
    parts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), parts.join(`\n${'-'.repeat(78)}\n\n`));
}

/**
 * Builds dist/. Throws with what esbuild found where a bundle fails; the others are built all the same.
 * @param {{ clean?: boolean }} options clean: start from an empty folder
 */
export async function build({ clean = false } = {}) {
  const esbuild = await import('esbuild');
  if (clean) await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const shipped = ['@vscode/tree-sitter-wasm', '@vscode/codicons'];
  const problems = [];
  for (const bundle of bundles) {
    try {
      const { metafile } = bundle.chunks
        ? await buildInChunks(esbuild, bundle)
        : await esbuild.build(optionsOf(bundle));
      shipped.push(...packagesIn(metafile));
    } catch (error) {
      const messages = await esbuild.formatMessages(error.errors ?? [{ text: String(error) }], {
        kind: 'error',
      });
      problems.push(`${bundle.to}:\n${messages.join('')}`);
    }
  }
  for (const { from, to, only = /./ } of copies) {
    await cp(join(root, from), join(dist, to), {
      recursive: true,
      filter: async path => only.test(path) || (await stat(path)).isDirectory(),
    });
  }
  await writeNotices(shipped);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await build({ clean: process.argv.includes('--clean') });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
