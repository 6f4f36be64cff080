import assert from 'node:assert/strict';
import type { CheckOptions, Engine } from '../../../../src/engine/types.ts';
import { Checks } from '../../../../src/editor/model/checks.ts';
import { Results } from '../../../../src/editor/model/results.ts';
import { Subject } from '../../../../src/editor/model/subject.ts';
import type { Report } from '../../../../src/report/types.ts';
import { UserError } from '../../../../src/user-error.ts';
import { checkOf, foundIn, path, reportOf, sigmoid, tanh, titleOf } from '../fixtures.ts';

const key = 'file:///homework/hw1.py';

/** An engine whose answers the test gives when it likes, the end of an aborted check too unless it `endsAtOnce`. */
function openEngine(endsAtOnce: boolean) {
  const asked: {
    text: string;
    options: CheckOptions;
    answer: (report: Report) => void;
    fail: (error: Error) => void;
  }[] = [];
  const waiting: (() => void)[] = [];
  const engine: Engine = {
    find: ({ text }) => Promise.resolve(foundIn(text)),
    check: ({ text }, _, options) =>
      new Promise((answer, fail) => {
        if (endsAtOnce) options.signal?.addEventListener('abort', () => fail(new Error('aborted')));
        asked.push({ text, options, answer, fail });
        waiting.shift()?.();
      }),
  };
  /** The next check that reaches the engine. */
  const next = async () => {
    if (asked.length === 0) await new Promise<void>(resolve => waiting.push(resolve));
    return asked.shift()!;
  };
  return { engine, next, asked };
}

/** An open file that the test edits. */
function openFile(text: string, uri = key) {
  let version: number | null = 1;
  const source = {
    key: uri,
    path,
    read: () => Promise.resolve({ path, language: 'python' as const, text }),
    version: () => (version === null ? null : String(version)),
  };
  return {
    source,
    edit(changed: string) {
      text = changed;
      version = version! + 1;
    },
    close: () => (version = null),
  };
}

function setUp({ isTrusted = true, slow = 60_000, endsAtOnce = true } = {}) {
  const { engine, next, asked } = openEngine(endsAtOnce);
  const results = new Results(titleOf);
  const warmed: string[] = [];
  const checks = new Checks({
    engine: () => Promise.resolve(engine),
    packs: () => Promise.resolve([]),
    results,
    warm: ({ path }) => warmed.push(path),
    isTrusted: () => isTrusted,
    options: () => ({ limitMs: 2000, locale: 'en' }),
    delays: { save: 1, edit: 1, slow },
  });
  return { engine, checks, results, next, asked, warmed };
}

const wrong = reportOf([checkOf(sigmoid, 'sigmoid_prime')]);

describe('Checks', () => {
  it('shows what a save brought', async () => {
    const { checks, results, next } = setUp();
    const saved = checks.save(openFile(sigmoid).source, { quiet: false });
    (await next()).answer(wrong);
    await saved;
    assert.equal(results.get(key)?.diagnostics.length, 1);
  });

  it('runs once for saves in quick succession, on the last text', async () => {
    const { checks, next, asked } = setUp();
    const file = openFile('');
    const first = checks.save(file.source, { quiet: false });
    file.edit(sigmoid);
    const second = checks.save(file.source, { quiet: false });
    const { text, answer } = await next();
    assert.equal(text, sigmoid);
    answer(wrong);
    await Promise.all([first, second]);
    assert.equal(asked.length, 0);
  });

  it('cancels the run that a newer one overtakes, and keeps the newer result', async () => {
    const { checks, results, next } = setUp();
    const { source } = openFile(sigmoid);
    const first = checks.check(source, {});
    const older = await next();
    const second = checks.check(source, {});
    const newer = await next();
    assert.equal(older.options.signal?.aborted, true);
    assert.equal(await first, null);
    newer.answer(wrong);
    assert.equal(await second, wrong);
    assert.equal(results.get(key)?.report, wrong);
  });

  it('throws a result away when the text moved on meanwhile', async () => {
    const { checks, results, next } = setUp();
    const file = openFile(sigmoid);
    const check = checks.check(file.source, {});
    const { answer } = await next();
    file.edit(`${sigmoid}\n`);
    answer(wrong);
    assert.equal(await check, null);
    assert.equal(results.get(key)?.report, null);
  });

  it('shows nothing of a file that was closed while it was checked', async () => {
    const { checks, results, next } = setUp();
    const file = openFile(sigmoid);
    const check = checks.check(file.source, {});
    const { answer } = await next();
    file.close();
    checks.forget(key);
    answer(wrong);
    assert.equal(await check, null);
    assert.equal(results.get(key), null);
  });

  it('finds, and runs nothing, where the workspace is not trusted', async () => {
    const { checks, results, asked, warmed } = setUp({ isTrusted: false });
    const { source } = openFile(sigmoid);
    await checks.look(source, { now: true });
    await checks.save(source, { quiet: false });
    assert.equal(await checks.check(source, {}), null);
    assert.deepEqual(
      results.get(key)?.functions.map(({ name }) => name),
      ['sigmoid_prime'],
    );
    assert.equal(asked.length, 0);
    assert.deepEqual(warmed, []);
  });

  it('looks at a text once, and again after the packs have changed', async () => {
    const { checks, results, warmed } = setUp();
    const file = openFile(sigmoid);
    const changes: string[] = [];
    results.onDidChange(changed => changes.push(changed));
    await checks.look(file.source, { now: true });
    await checks.look(file.source, { now: true });
    assert.equal(changes.length, 1);
    checks.lookAgain();
    await checks.look(file.source, { now: true });
    file.edit(tanh);
    await checks.look(file.source, { now: false });
    assert.equal(changes.length, 3);
    assert.deepEqual(warmed, [path, path, path]);
  });

  it('shows the packs as they are now, whatever a check began with', async () => {
    const { engine, checks, results, next } = setUp();
    const check = checks.check(openFile(sigmoid).source, {});
    const { answer } = await next();
    engine.find = ({ text }) => Promise.resolve(foundIn(text, 'newer'));
    checks.lookAgain();
    answer(wrong);
    await check;
    const [one] = results.get(key)!.functions;
    assert.deepEqual([one?.pack.digest, one?.state], ['newer', 'unchecked']);
  });

  it('passes on what was asked for', async () => {
    const { checks, next } = setUp();
    void checks.check(openFile(sigmoid).source, { seed: '2a', only: 'sigmoid_prime' });
    const { limitMs, locale, seed, only } = (await next()).options;
    assert.deepEqual([limitMs, locale, seed, only], [2000, 'en', '2a', 'sigmoid_prime']);
  });

  it('ends quietly when the person cancels, and throws what else goes wrong', async () => {
    const { checks, next } = setUp();
    const { source } = openFile(sigmoid);
    const cancel = new AbortController();
    const cancelled = checks.check(source, { signal: cancel.signal });
    await next();
    cancel.abort();
    assert.equal(await cancelled, null);
    const failing = checks.check(source, {});
    (await next()).fail(new UserError('No Python was found.'));
    await assert.rejects(failing, /No Python was found/);
  });

  it('lets a check that somebody asked for end before a file that saves itself is checked', async () => {
    const { checks, results, next } = setUp();
    const { source } = openFile(sigmoid);
    const check = checks.check(source, {});
    const asked = await next();
    const saved = checks.save(source, { quiet: true });
    asked.answer(wrong);
    assert.equal(await check, wrong);
    assert.equal(results.get(key)?.diagnostics.length, 1);
    (await next()).answer(wrong);
    await saved;
    assert.equal(results.get(key)?.diagnostics.length, 1);
  });

  it('shows a check as running once it is slow, and no longer when it has ended', async () => {
    const { checks, results, next } = setUp({ slow: 0 });
    const running: string[][] = [];
    const shown = new Promise<void>(resolve =>
      checks.onDidChangeRunning(keys => {
        running.push([...keys]);
        resolve();
      }),
    );
    const check = checks.check(openFile(sigmoid).source, {});
    const { answer } = await next();
    await shown;
    assert.equal(results.get(key)?.functions[0]?.state, 'running');
    answer(wrong);
    await check;
    assert.equal(results.get(key)?.functions[0]?.state, 'checked');
    assert.deepEqual(running, [[key], []]);
  });

  it('shows a check as running while the one that it overtook still ends', async () => {
    const { checks, results, next } = setUp({ slow: 0, endsAtOnce: false });
    const shown = () => new Promise<void>(resolve => checks.onDidChangeRunning(() => resolve()));
    const { source } = openFile(sigmoid);
    const first = checks.check(source, {});
    const older = await next();
    await shown();
    const second = checks.check(source, { only: 'sigmoid_prime' });
    const newer = await next();
    await shown();
    older.fail(new Error('aborted'));
    assert.equal(await first, null);
    assert.equal(results.get(key)?.functions[0]?.state, 'running');
    newer.answer(wrong);
    await second;
    assert.equal(results.get(key)?.functions[0]?.state, 'checked');
  });
});

describe('Subject', () => {
  const other = 'file:///homework/hw2.py';

  async function checkBoth(quiet: boolean) {
    const { checks, results, next } = setUp();
    const subject = new Subject(results, checks);
    const first = checks.check(openFile(sigmoid).source, {});
    (await next()).answer(wrong);
    await first;
    const second = checks.check(openFile(tanh, other).source, { quiet });
    const right = reportOf([checkOf(tanh, 'tanh_prime', { passed: true })]);
    (await next()).answer(right);
    await second;
    return { subject, right };
  }

  it('is the file that was checked last', async () => {
    const { subject, right } = await checkBoth(false);
    assert.deepEqual(subject.keys, [other]);
    assert.deepEqual(subject.report(), right);
  });

  it('stays where the reader is when another file saves itself', async () => {
    const { subject } = await checkBoth(true);
    assert.deepEqual(subject.keys, [key]);
    assert.deepEqual(subject.report(), wrong);
  });

  it('joins the reports of files that were checked together', async () => {
    const { subject, right } = await checkBoth(false);
    subject.set([key, other]);
    assert.deepEqual(subject.report()?.checks, [...wrong.checks, ...right.checks]);
  });
});
