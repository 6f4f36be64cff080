import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../../src/engine/engine.ts';
import { createLintTools, createTryFile } from '../../../src/engine/pack-lint.ts';
import { readPackFiles, packOf } from '../../../src/pack/read-pack.ts';
import { lintPack } from '../../../src/pack/lint/lint.ts';
import { trialFindings } from '../../../src/pack/lint/trials.ts';
import { createParser } from '../../../src/submission/parser.ts';
import { distRoot } from '../../support/dist.ts';
import { beyond } from '../activation/beyond.ts';
import { testRuntimes } from '../../support/programs.ts';

const root = join(import.meta.dirname, '../../..');
const solutions = join(root, 'test/fixtures/solutions');

async function shipped(name: string) {
  const folder = join(root, 'packs', name);
  const files = await readPackFiles(folder);
  return { files, folder, pack: packOf(files, folder, { shipped: true }) };
}

describe('the shipped packs', () => {
  for (const name of ['lecture', 'beyond'])
    it(`${name} scores 100 % in lint, and nothing is found`, async () => {
      const { pack, files } = await shipped(name);
      const { findings, scores } = lintPack(pack, files, createLintTools());
      assert.deepEqual(findings, []);
      for (const { exercise, caught, total, survivors } of scores) {
        assert.deepEqual(survivors, [], exercise);
        assert.ok(caught === total && total >= 50, `${exercise}: ${total} wrong functions`);
      }
    });

  it('beyond asks for the functions that are held against the oracle, as they are written there', async () => {
    const { pack } = await shipped('beyond');
    const asked = pack.exercises.map(
      ({ id, activationSource: { g, neat, parameters, kinks } }) => ({
        name: id.replace(/-derivative$/, ''),
        ...{ g, parameters, kinks },
        neat: id === 'gelu-tanh-derivative' ? null : neat,
      }),
    );
    assert.deepEqual(
      asked,
      beyond.map(({ name, g, parameters, kinks, neat }) => ({ name, g, parameters, kinks, neat })),
    );
  });

  it('beyond names each of its mistakes on its own inputs', async () => {
    const { pack } = await shipped('beyond');
    for (const exercise of pack.exercises)
      assert.ok(exercise.misconceptions.length >= 1, exercise.id);
  });

  describe('tried', () => {
    const runtimes = testRuntimes();
    after(() => runtimes.dispose());

    for (const name of ['lecture', 'beyond'])
      it(`${name}: no starter passes, and solutions in Python and JavaScript do`, async () => {
        const { pack, files, folder } = await shipped(name);
        const failures = { get: () => [], set: () => undefined };
        const parser = await createParser(distRoot);
        const engine = createEngine({ parser, runtimes, failures, version: '' });
        const starters = [...files].filter(([path]) => path.startsWith('starter/'));
        const tried: string[] = [];
        const tryStarter = createTryFile(engine, pack, folder);
        const trySolution = createTryFile(engine, pack, solutions);
        const findings = await trialFindings(
          pack,
          new Map(starters.map(([path, content]) => [path, Buffer.from(content).toString()])),
          new Map(
            [`${name}.py`, `${name}.js`].map(path => [
              path,
              readFileSync(join(solutions, path), 'utf8'),
            ]),
          ),
          async (path, text) => {
            const isStarter = path.startsWith('starter/');
            const trials = await (isStarter ? tryStarter : trySolution)(path, text);
            for (const trial of trials) if (trial.passed) tried.push(`${trial.exercise} ${path}`);
            return trials;
          },
        );
        assert.deepEqual(findings, []);
        const expected = pack.exercises.flatMap(({ id }) => [
          `${id} ${name}.js`,
          `${id} ${name}.py`,
        ]);
        assert.deepEqual(tried.sort(), expected.sort());
      });
  });
});
