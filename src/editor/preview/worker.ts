/** The thread that draws previews. A pack that is hard to read or to evaluate holds up this thread alone. */
import { parentPort } from 'node:worker_threads';
import { sorted } from '../../pack/files.ts';
import { imagePath } from '../../pack/image-path.ts';
import { JsonSyntaxError } from '../../pack/json-text.ts';
import { placeInJson } from '../../pack/json-place.ts';
import { PackError, pathText } from '../../pack/problems.ts';
import { PACK_FILE, packOf, readPackFiles } from '../../pack/read-pack.ts';
import { unsigned } from '../../pack/signature.ts';
import { buildPreview } from '../../report/preview/build.ts';
import type { PreviewAnswer, PreviewRequest } from '../../report/preview/messages.ts';
import type { PreviewProblem } from '../../report/preview/types.ts';
import { UserError } from '../../user-error.ts';
import { statementHtml } from '../packs/markdown.ts';

parentPort?.on('message', (request: PreviewRequest) => {
  void answer(request).then(drawn => parentPort?.postMessage(drawn));
});

async function answer(request: PreviewRequest): Promise<PreviewAnswer> {
  try {
    return { kind: 'preview', preview: await draw(request) };
  } catch (error) {
    // What is no UserError ends the thread, and whoever started it hears of that.
    if (!(error instanceof UserError)) throw error;
    return { kind: 'problems', problems: problemsOf(error, request.texts[PACK_FILE] ?? '') };
  }
}

async function draw({ folder, texts, locale, imageBase }: PreviewRequest) {
  const encoder = new TextEncoder();
  const edited = Object.entries(texts).map(([path, text]): [string, Uint8Array] => [
    path,
    encoder.encode(text),
  ]);
  const files = sorted([...new Map([...unsigned(await readPackFiles(folder)), ...edited])]);
  const imageAddress = (statement: string) => (source: string) => {
    const path = imagePath(statement, source);
    if (path === null || !files.has(path)) return null;
    return `${imageBase}/${path.split('/').map(encodeURIComponent).join('/')}`;
  };
  return buildPreview(packOf(files, folder, {}), {
    locale,
    statement: (markdown, path) => statementHtml(markdown, imageAddress(path)),
  });
}

function problemsOf(error: UserError, text: string): PreviewProblem[] {
  if (error instanceof JsonSyntaxError) {
    const { line, column, reason } = error;
    const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
    const start = lines.slice(0, line - 1).join('').length + column - 1;
    return [{ message: reason, place: `line ${line}, column ${column}`, start, end: start + 1 }];
  }
  if (error instanceof PackError)
    return error.problems.map(({ path, message }) => ({
      message,
      place: pathText(path),
      ...placeInJson(text, path),
    }));
  return [{ message: error.message, place: '', start: 0, end: 0 }];
}
