import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Artist } from '../../../../src/editor/preview/artist.ts';
import { skeleton } from '../../../../src/pack/skeleton.ts';
import type { PreviewAnswer, PreviewRequest } from '../../../../src/report/preview/messages.ts';
import type { Preview, PreviewProblem } from '../../../../src/report/preview/types.ts';
import { distRoot } from '../../../support/dist.ts';

const pack = skeleton('course.week-2', 'Week 2', 'Asha Rao');
const text = pack.get('pack.json')!;

describe('Artist', () => {
  let folder: string;
  let artist: Artist;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gprime-preview-'));
    for (const [path, content] of pack) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    writeFileSync(join(folder, 'statements', 'curve.png'), '');
  });
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    artist = new Artist({ distRoot });
  });
  afterEach(() => artist.dispose());

  const request = (texts: Record<string, string>): PreviewRequest => ({
    folder,
    texts: { 'pack.json': text, ...texts },
    locale: 'en',
    imageBase: 'https://pack.test/week%202',
  });

  function previewIn(answer: PreviewAnswer | null): Preview {
    assert.equal(answer?.kind, 'preview', JSON.stringify(answer));
    return answer.preview;
  }

  function problemsIn(answer: PreviewAnswer | null): PreviewProblem[] {
    assert.equal(answer?.kind, 'problems');
    return answer.problems;
  }

  it('draws the texts of editors before the files on disk, with images of the pack alone', async () => {
    const statement =
      '![c](curve.png) ![no](none.png) ![out](https://example.org/a.png) <b>raw</b>';
    const answer = await artist.draw(
      request({
        'pack.json': text.replace('Derivative of softplus', 'Softplus, edited'),
        'statements/softplus.md': statement,
      }),
    );
    const [exercise] = previewIn(answer).exercises;
    assert.equal(exercise!.title, 'Softplus, edited');
    assert.equal(
      exercise!.statement,
      '<p><img src="https://pack.test/week%202/statements/curve.png" alt="c"> no out &lt;b&gt;raw&lt;/b&gt;</p>\n',
    );
  });

  it('names what cannot be read and where it is', async () => {
    const broken = text.replace('"log(1 + exp(z))"', '"log(1 + exq(z))"');
    const [problem] = problemsIn(await artist.draw(request({ 'pack.json': broken })));
    assert.equal(problem!.place, 'exercises[0].activation.g');
    assert.equal(broken.slice(problem!.start, problem!.end), '"g"');
    const cut = text.slice(0, text.indexOf('"version"') + 4);
    const [syntax] = problemsIn(await artist.draw(request({ 'pack.json': cut })));
    assert.equal(syntax!.place, 'line 4, column 3');
    assert.equal(cut.slice(syntax!.start, syntax!.end), '"');
    const gone = await artist.draw({ ...request({}), folder: join(folder, 'gone') });
    assert.match(problemsIn(gone)[0]!.message, /there is no such file or folder/);
  });

  it('draws the newest of those that wait, and shows no older one', async () => {
    const titled = (title: string) =>
      artist.draw(request({ 'pack.json': text.replace('Derivative of softplus', title) }));
    const [first, second, third] = await Promise.all(['One', 'Two', 'Three'].map(titled));
    assert.deepEqual([first, second], [null, null]);
    assert.equal(previewIn(third!).exercises[0]!.title, 'Three');
  });

  /** An artist whose thread runs another program. */
  function withThread(program: string, limitMs: number): Artist {
    const distRoot = mkdtempSync(join(folder, 'dist-'));
    writeFileSync(join(distRoot, 'preview-worker.cjs'), program);
    return new Artist({ distRoot, limitMs });
  }

  for (const [name, limitMs, program, message] of [
    ['never ends', 50, 'setInterval(() => {}, 1000);', /^Drawing this takes too long/],
    ['fails', 60_000, 'throw new Error("no memory");', /^Drawing this failed: no memory$/],
    [
      'draws something else',
      60_000,
      'require("node:worker_threads").parentPort.postMessage({ kind: "preview", preview: {} });',
      /^What was drawn is no preview\.$/,
    ],
  ] as const)
    it(`ends a thread that ${name}, and says so each time`, async () => {
      const other = withThread(program, limitMs);
      for (let times = 0; times < 2; times++) {
        const [problem] = problemsIn(await other.draw(request({})));
        assert.match(problem!.message, message);
      }
      other.dispose();
    });

  it('answers null to all who wait when it is disposed', async () => {
    const waiting = [artist.draw(request({})), artist.draw(request({}))];
    artist.dispose();
    assert.deepEqual(await Promise.all(waiting), [null, null]);
    assert.equal(await artist.draw(request({})), null);
  });
});
