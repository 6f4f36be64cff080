import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/types.ts';
import { readBuiltInPack } from '../../src/pack/built-in.ts';
import type { Pack } from '../../src/pack/types.ts';
import { createRuntimes } from '../../src/runtime/runtimes.ts';
import type { Runtimes } from '../../src/runtime/types.ts';
import { languageOf } from '../../src/submission/language.ts';
import { createParser } from '../../src/submission/parser.ts';
import type { Language } from '../../src/submission/types.ts';
import { distRoot } from '../support/dist.ts';
import { pythonWithNumpy } from '../support/python.ts';
import { manySeeds } from './grader/support/seeds.ts';

const CORPUS = join(import.meta.dirname, '..', 'corpus');
const SEEDS = 20;

/** Checks under way at once: one keeps this process busy while another waits for its child. */
const LANES = 4;

interface CorpusFile {
  path: string;
  language: Language;
  text: string;
  expected: Expectation[];
}

/** What a file says at its head: `expect sigmoid_prime: incorrect, returns-g`. */
interface Expectation {
  function: string;
  verdict: string;
  diagnosis: string | null;
}

/** How one check came out against its expectation. */
interface Outcome {
  verdict: 'right' | 'wrong';
  diagnosis: 'right' | 'silent' | 'false' | 'none';
  label: string;
}

function readCorpus(): CorpusFile[] {
  return ['python', 'javascript', 'typescript'].flatMap(folder =>
    readdirSync(join(CORPUS, folder))
      .toSorted()
      .map(name => {
        const path = join(CORPUS, folder, name);
        const text = readFileSync(path, 'utf8');
        const heads = text.matchAll(/^(?:#|\/\/) expect ([\w.]+): ([\w-]+)(?:, ([\w-]+))?$/gm);
        const expected = [...heads].map(([, called, verdict, diagnosis]) => ({
          function: called!,
          verdict: verdict!,
          diagnosis: diagnosis ?? null,
        }));
        return { path, language: languageOf(path)!, text, expected };
      }),
  );
}

describe('the corpus', () => {
  const files = readCorpus();
  let runtimes: Runtimes;
  let engine: Engine;
  let pack: Pack;

  before(async () => {
    const python = await pythonWithNumpy();
    runtimes = createRuntimes({
      distRoot,
      pythonFor: () => Promise.resolve(python),
      node: { executable: process.execPath, env: {} },
      log: () => undefined,
    });
    const failures = { get: () => [], set: () => undefined };
    engine = createEngine({
      parser: await createParser(distRoot),
      runtimes,
      failures,
      version: '0',
    });
    pack = await readBuiltInPack(distRoot);
  });

  after(() => runtimes.dispose());

  it('is 250 implementations or more, in three languages', () => {
    const count = (language: Language): number =>
      files.filter(f => f.language === language).reduce((sum, f) => sum + f.expected.length, 0);
    assert.ok(count('python') + count('javascript') + count('typescript') >= 250);
    for (const language of ['python', 'javascript', 'typescript'] as const)
      assert.ok(count(language) >= 50);
    assert.ok(files.every(f => f.expected.length > 0));
  });

  async function check(file: CorpusFile, seed: string): Promise<Outcome[]> {
    const report = await engine.check(file, [pack], { seed, limitMs: 10_000 });
    return file.expected.map(expected => {
      const found = report.checks.find(c => c.function === expected.function);
      const diagnosis = found?.misconception?.id ?? null;
      const says = `${found?.verdict ?? 'not found'}, ${diagnosis ?? 'no diagnosis'}`;
      return {
        verdict: found?.verdict === expected.verdict ? 'right' : 'wrong',
        diagnosis:
          diagnosis === expected.diagnosis
            ? diagnosis === null
              ? 'none'
              : 'right'
            : diagnosis === null
              ? 'silent'
              : 'false',
        label: `${file.path.slice(CORPUS.length + 1)} ${expected.function}: ${says}`,
      };
    });
  }

  it('is judged right at 20 seeds, and never explained falsely', async () => {
    const waiting = manySeeds(SEEDS).flatMap(seed => files.map(file => ({ file, seed })));
    const outcomes: Outcome[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        outcomes.push(...(await check(next.file, next.seed)));
    };
    await Promise.all(Array.from({ length: LANES }, work));

    const wrongVerdicts = outcomes.filter(o => o.verdict === 'wrong');
    const explained = outcomes.filter(o => o.diagnosis !== 'none');
    const right = explained.filter(o => o.diagnosis === 'right');
    const untrue = explained.filter(o => o.diagnosis === 'false');
    const silent = explained.filter(o => o.diagnosis === 'silent');
    const share = (100 * right.length) / explained.length;
    console.log(`
      implementations × seeds      ${outcomes.length}
      verdicts right               ${outcomes.length - wrongVerdicts.length} (all are asked for)
      diagnoses right              ${right.length} of ${explained.length}, ${share.toFixed(1)} % (95 % are asked for)
      silent                       ${silent.length}
      diagnosed falsely            ${untrue.length} (none is allowed)`);
    const labels = (list: Outcome[]): string[] => [...new Set(list.map(o => o.label))];
    if (silent.length > 0) console.log('      silent:', labels(silent));
    assert.deepEqual(
      { wrong: labels(wrongVerdicts), untrue: labels(untrue) },
      { wrong: [], untrue: [] },
    );
    assert.ok(share >= 95);
  });
});
