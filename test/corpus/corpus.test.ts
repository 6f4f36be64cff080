import assert from 'node:assert/strict';
import { createEngine } from '../../src/engine/engine.ts';
import type { Engine } from '../../src/engine/types.ts';
import { readBuiltInPack } from '../../src/pack/built-in.ts';
import type { Pack } from '../../src/pack/types.ts';
import type { Runtimes } from '../../src/runtime/types.ts';
import { createParser } from '../../src/submission/parser.ts';
import type { Language } from '../../src/submission/types.ts';
import { distRoot } from '../support/dist.ts';
import { manySeeds } from '../unit/grader/support/seeds.ts';
import { readCorpus } from './expectations.ts';
import type { CorpusFile } from './expectations.ts';
import { testRuntimes } from '../support/programs.ts';

const SEEDS = 20;

/** Checks under way at once: one keeps this process busy while another waits for its child. */
const LANES = 4;

/** Thousands of checks: about a minute where the machine does nothing else. */
const PATIENCE_MS = 30 * 60_000;

/** How one check came out against what its file expects. */
interface Outcome {
  rightVerdict: boolean;
  diagnosis: 'right' | 'silent' | 'false' | 'none';
  label: string;
}

const languages: Language[] = ['python', 'javascript', 'typescript'];

describe('the corpus of submissions', function () {
  this.timeout(PATIENCE_MS);
  const corpus = new Map(languages.map(language => [language, readCorpus(language)]));
  const outcomes: Outcome[] = [];
  let runtimes: Runtimes;
  let engine: Engine;
  let pack: Pack;

  before(async () => {
    runtimes = testRuntimes();
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

  it('holds 250 implementations or more', () => {
    const files = [...corpus.values()].flat();
    assert.ok(files.reduce((sum, f) => sum + f.expected.length, 0) >= 250);
    for (const file of files) assert.ok(file.expected.length > 0, file.name);
  });

  async function check(file: CorpusFile, seed: string): Promise<Outcome[]> {
    const report = await engine.check(file, [pack], { seed, limitMs: 30_000 });
    return file.expected.map(expected => {
      const found = report.checks.find(c => c.function === expected.function);
      const diagnosis = found?.misconception?.id ?? null;
      return {
        rightVerdict: found?.verdict === expected.verdict,
        diagnosis: compared(diagnosis, expected.diagnosis),
        label: `${file.name} ${expected.function}: ${found?.verdict ?? 'not found'}, ${diagnosis ?? 'no diagnosis'}`,
      };
    });
  }

  for (const language of languages)
    it(`in ${language}: every verdict is right and no explanation false, at ${SEEDS} seeds`, async () => {
      const found: Outcome[] = [];
      const waiting = manySeeds(SEEDS).flatMap(seed =>
        corpus.get(language)!.map(file => ({ file, seed })),
      );
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          found.push(...(await check(next.file, next.seed)));
      };
      await Promise.all(Array.from({ length: LANES }, work));
      outcomes.push(...found);
      const wrong = labels(found.filter(o => !o.rightVerdict));
      const untrue = labels(found.filter(o => o.diagnosis === 'false'));
      assert.deepEqual({ wrong, untrue }, { wrong: [], untrue: [] });
    });

  it('is explained in 95 of 100 cases that have an explanation', () => {
    const explainable = outcomes.filter(o => o.diagnosis !== 'none');
    const count = (diagnosis: Outcome['diagnosis']): number =>
      outcomes.filter(o => o.diagnosis === diagnosis).length;
    const share = (100 * count('right')) / explainable.length;
    const silent = labels(explainable.filter(o => o.diagnosis === 'silent'));
    console.log(`
      checks (implementations × seeds)   ${outcomes.length}
      verdicts right                     ${outcomes.filter(o => o.rightVerdict).length} (all must be)
      diagnoses right                    ${count('right')} of ${explainable.length}, ${share.toFixed(1)} % (95 % must be)
      silent                             ${count('silent')}${silent.map(label => `\n        ${label}`).join('')}
      wrong diagnoses given              ${count('false')} (none may be)
    `);
    assert.ok(share >= 95);
  });
});

function compared(found: string | null, expected: string | null): Outcome['diagnosis'] {
  if (found === expected) return found === null ? 'none' : 'right';
  return found === null ? 'silent' : 'false';
}

function labels(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.map(o => o.label))];
}
