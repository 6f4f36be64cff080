import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { writeArchive } from '../../../src/pack/archive.ts';
import { packOf, readPack } from '../../../src/pack/read-pack.ts';
import { draft, filesOf, read, refusal, refused, scratch, withField, write } from './draft.ts';

describe('readPack', () => {
  const folder = scratch();
  after(() => folder.remove());

  it('reads a folder and the archive of it to the same pack', async () => {
    const path = join(folder.path, 'week-1');
    write(path, filesOf());
    writeFileSync(`${path}.gpack`, writeArchive(filesOf()));
    const [fromFolder, fromArchive] = [await readPack(path), await readPack(`${path}.gpack`)];
    assert.equal(fromFolder.folder, path);
    assert.equal(fromArchive.digest, fromFolder.digest);
    assert.equal(fromArchive.exercises[0]!.statement, '# The logistic function\n');
    assert.deepEqual(
      { ...fromArchive, exercises: [], folder: '' },
      { ...fromFolder, exercises: [], folder: '' },
    );
  });

  it('leaves out what stays on the author’s machine', async () => {
    const path = join(folder.path, 'author');
    write(path, filesOf());
    const before = await readPack(path);
    write(
      path,
      filesOf(draft(), {
        'author/solution.py': '',
        '.git/config': '',
        'my.key': '',
        'x.gpack': '',
      }),
    );
    assert.equal((await readPack(path)).digest, before.digest);
  });

  it('changes its digest with any file', async () => {
    const path = join(folder.path, 'digest');
    write(path, filesOf());
    const before = await readPack(path);
    writeFileSync(join(path, 'starter/sigmoid.py'), '# other\n');
    assert.notEqual((await readPack(path)).digest, before.digest);
  });

  it('refuses links, what is missing, and what is no pack', async () => {
    const path = join(folder.path, 'links');
    write(path, filesOf());
    symlinkSync('/etc', join(path, 'statements', 'etc'));
    await assert.rejects(readPack(path), /“statements\/etc” is a link or a device/);
    await assert.rejects(readPack(join(folder.path, 'nowhere')), /there is no such file or folder/);
    mkdirSync(join(folder.path, 'empty'));
    await assert.rejects(readPack(join(folder.path, 'empty')), /no pack\.json in it/);
    writeFileSync(join(folder.path, 'text.gpack'), 'hello');
    await assert.rejects(
      readPack(join(folder.path, 'text.gpack')),
      /text\.gpack: not a zip archive/,
    );
    write(join(folder.path, 'outer', 'week-1'), filesOf());
    await assert.rejects(
      readPack(join(folder.path, 'outer')),
      /it is week-1\/pack\.json; zip what is in/,
    );
  });
});

describe('pack.json', () => {
  it('refuses what the system will not read', async () => {
    // A file of Linux that can be opened and not read, whoever reads; elsewhere there is none.
    await assert.rejects(readPack('/proc/self/mem'), { name: 'UserError' });
  });

  it('gets defaults for what it leaves out', () => {
    const pack = read({
      format: 1,
      id: 'a',
      version: '0.1.0',
      title: 'A',
      exercises: [
        {
          id: 'b',
          title: 'B',
          activation: { name: 'square', g: 'z^2' },
          implementation: { names: ['square_prime'] },
        },
      ],
    });
    const { activation, activationSource, ...exercise } = pack.exercises[0]!;
    assert.equal(activation.derivativeAt(3), 6);
    assert.equal(activationSource.symbol, 'square');
    assert.deepEqual(exercise, {
      id: 'b',
      title: 'B',
      statement: '',
      statementPath: '',
      implementation: {
        names: ['square_prime'],
        argument: 'pre-activation',
        cache: 'z',
        input: null,
        languages: ['python', 'javascript', 'typescript'],
      },
      points: { values: 6, tails: 1, 'element-wise': 2, purity: 1 },
      tolerance: { rtol: 1e-5, atol: 1e-6 },
      tails: 'advice',
      closedForm: 'accepted',
      credit: { 'activation-form': 0 },
      misconceptions: [],
      starter: {},
    });
    assert.deepEqual(
      { ...pack, exercises: [], digest: '' },
      {
        exercises: [],
        digest: '',
        id: 'a',
        version: '0.1.0',
        title: 'A',
        author: '',
        symbols: { preActivation: 'z', output: 'g(z)' },
        feedback: 'full',
        derivation: 'broken-step',
        hints: { max: 2 },
        due: null,
        signed: false,
        folder: 'week-1',
        shipped: false,
        builtIn: false,
      },
    );
  });

  it('names the path, what was found and what is allowed', () => {
    refused(
      'exercises.0.points.values',
      -1,
      'exercises[0].points.values: found -1, allowed: a number from 0 to 1000',
    );
    refused(
      'exercises.0.points.values',
      '6',
      'exercises[0].points.values: found "6", allowed: a number from 0 to 1000',
    );
    refused(
      'exercises.0.points.element-wise',
      null,
      'exercises[0].points["element-wise"]: found null, allowed: a number from 0 to 1000',
    );
    refused(
      'exercises.0.implementation.argument',
      'z',
      'exercises[0].implementation.argument: found "z", allowed: "pre-activation", "activation", "either", "upstream"',
    );
    refused(
      'exercises.0.title',
      undefined,
      'exercises[0].title: found nothing, allowed: a text of 1 to 120 characters, or one a language: { "en": "…", "hi": "…" }',
    );
    refused(
      'exercises.0.title',
      { english: 'x' },
      'exercises[0].title.english: found "english", allowed: a language like en or pt-BR',
    );
    refused(
      'exercises.0.title',
      { en: '' },
      'exercises[0].title.en: found "", allowed: a text of 1 to 120 characters',
    );
    refused('exercises', [], 'exercises: found [], allowed: a list of 1 to 100 exercises');
    refused('version', '1.0', 'version: found "1.0", allowed: three numbers like 1.0.0');
    refused('author', 'me', 'author: found "me", allowed: an object { … }');
    refused(
      'due',
      '2026-12-01',
      'due: found "2026-12-01", allowed: a date and time with offset, like 2026-12-01T23:59:00+05:30',
    );
    refused(
      'due',
      '2026-13-01T00:00:00Z',
      'due: found "2026-13-01T00:00:00Z", allowed: a date that the calendar has',
    );
    refused(
      'gradingSeedCommitment',
      'sha256:12',
      'gradingSeedCommitment: found "sha256:12", allowed: sha256: and 64 hexadecimal digits',
    );
    refused('hints', { max: 1.5 }, 'hints.max: found 1.5, allowed: a whole number from 0 to 5');
  });

  it('lists every problem, and the fields that are allowed for an unknown one', () => {
    const document = withField('exercises.0.pointz', {});
    assert.equal(
      refusal(withField('versio', 1, document)).replaceAll(sep, '/'),
      'week-1/pack.json: exercises[0].pointz: unknown field, allowed: one of id, title, statement, activation, implementation, points, tolerance, tails, closedForm, credit, misconceptions, starter\n' +
        'week-1/pack.json: versio: unknown field, allowed: one of $schema, format, id, version, title, author, symbols, exercises, feedback, derivation, hints, due, gradingSeedCommitment',
    );
  });

  it('lets the author have fields of their own, at every level', () => {
    read(withField('exercises.0.activation.x-source', { any: ['thing'] }, withField('x-note', 1)));
  });

  it('gives the place of a JSON error', () => {
    assert.match(
      refusal('{\n  "format": 1\n  "id": 2\n}'),
      /pack\.json: line 3, column 3: expected "," or "}"/,
    );
  });

  it('says which version of the extension a later format needs, whatever else it holds', () => {
    assert.match(
      refusal(withField('exercises', 'a new kind', withField('format', 3))),
      /format: format 3 needs g′ grader 3\.0\.0 or later; this version reads format 1\. Update/,
    );
    refused('format', 0, 'format: found 0, allowed: 1');
  });

  it('keeps the ids of shipped packs for them', () => {
    refused(
      'id',
      'lecture',
      'id: found "lecture", which is kept for the pack that comes with g′ grader',
    );
    assert.equal(packOf(filesOf(withField('id', 'lecture')), 'x', { shipped: true }).id, 'lecture');
  });

  it('refuses expressions that do not parse, with the reason', () => {
    assert.match(
      refusal(withField('exercises.0.activation.g', '1 / (')),
      /activation\.g: found "1 \/ \(": /,
    );
    assert.match(
      refusal(withField('exercises.0.activation.neat', 'h')),
      /activation\.neat: found "h": /,
    );
    assert.match(
      refusal(withField('exercises.0.misconceptions.0.formula', 'g(')),
      /exercises\[0\]\.misconceptions\[0\]\.formula: found "g\(": /,
    );
  });

  it('refuses a neat form that is not the derivative, with a number', () => {
    assert.match(
      refusal(withField('exercises.0.activation.neat', 'g * (1 + g)')),
      /neat: found "g \* \(1 \+ g\)", which is not the derivative of g: at z = 0 it gives 0\.75, g′\(z\) is 0\.25/,
    );
    assert.match(
      refusal(withField('exercises.0.activation.neat', '0 / 0')),
      /neat: found "0 \/ 0"/,
    );
    const hard = { name: 'hard tanh', g: 'max(-1, min(1, z))', kinks: [-1, 1] };
    const moved = { ...hard, neat: 'if(abs(z) < 1.01, 1, 0)' };
    assert.match(
      refusal(withField('exercises.0.activation', moved)),
      /is not the derivative of g: at z = -?1\.00\d+ it gives 1, g′\(z\) is 0/,
    );
  });

  it('refuses what cannot be graded', () => {
    refused(
      'exercises.0.points',
      { purity: 1 },
      'exercises[0].points.values: found nothing, allowed: more than 0, since the other properties count only where values holds',
    );
    refused(
      'exercises.0.tolerance',
      { rtol: 0, atol: 0 },
      'exercises[0].tolerance: rtol and atol are both 0, allowed: one of them',
    );
    refused(
      'exercises.0.implementation.cache',
      'z',
      'exercises[0].implementation.cache: found "z", allowed: nothing, unless argument is "upstream"',
    );
  });

  it('refuses an id or a function name that two exercises claim', () => {
    const document = draft();
    const exercises = document['exercises'] as object[];
    document['exercises'] = [...exercises, ...exercises];
    assert.match(
      refusal(document),
      /exercises\[1\]\.id: found "sigmoid-derivative", allowed: an id no other/,
    );
    assert.match(
      refusal(document),
      /names\[0\]: found "sigmoid_prime", allowed: a name that sigmoid-derivative does/,
    );
  });

  it('asks for the files that it names', () => {
    refused(
      'exercises.0.statement',
      'gone.md',
      'exercises[0].statement: found "gone.md", allowed: a file of the pack; there is none of this name',
    );
    refused(
      'exercises.0.statement',
      '../../etc/passwd',
      'exercises[0].statement: found "../../etc/passwd", allowed: a path inside the pack, like statements/sigmoid.md',
    );
    refused(
      'exercises.0.statement',
      { en: 'statements/sigmoid.md', hi: 'hi.md' },
      'exercises[0].statement.hi: found "hi.md", allowed: a file of the pack; there is none of this name',
    );
    refused(
      'exercises.0.starter',
      { python: 'statements/sigmoid.md' },
      'exercises[0].starter.python: found "statements/sigmoid.md", allowed: a file that ends in .py',
    );
    const long = { 'statements/sigmoid.md': 'x'.repeat(300_000) };
    assert.match(
      refusal(draft(), long),
      /statement: found "statements\/sigmoid\.md": “.*” is longer than 256 KB/,
    );
  });

  it('reads a statement in each of its languages', () => {
    const pack = read(
      withField('exercises.0.statement', { en: 'statements/sigmoid.md', hi: 'statements/hi.md' }),
      { 'statements/hi.md': 'नमस्ते\r\n' },
    );
    assert.deepEqual(pack.exercises[0]!.statement, {
      en: '# The logistic function\n',
      hi: 'नमस्ते\n',
    });
  });
});
