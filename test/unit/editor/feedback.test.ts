import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Emitter } from '../../../src/editor/emitter.ts';
import { createFailureStore } from '../../../src/editor/failures/failure-store.ts';
import { lensTitle } from '../../../src/editor/lens/titles.ts';
import type { FileView, FunctionView } from '../../../src/editor/model/file-view.ts';
import { ExerciseStates } from '../../../src/editor/packs/states.ts';
import { outcomeOf } from '../../../src/editor/tests/outcome.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { SourceFile } from '../../../src/engine/types.ts';
import { writeArchive } from '../../../src/pack/archive.ts';
import { readPack } from '../../../src/pack/read-pack.ts';
import type { FeedbackPolicy, Pack } from '../../../src/pack/types.ts';
import { hoverMarkdown } from '../../../src/report/hover.ts';
import { toHtml } from '../../../src/report/html.ts';
import { toJson } from '../../../src/report/json.ts';
import { toText } from '../../../src/report/text.ts';
import { createRuntimes } from '../../../src/runtime/runtimes.ts';
import { createParser, type SubmissionParser } from '../../../src/submission/parser.ts';
import { distRoot } from '../../support/dist.ts';
import { filesOf } from '../pack/draft.ts';
import { l10n } from './fixtures.ts';

const FORMULA = '1 / (2 + exp(z))';

/** A pack that has something to hide in every place: formulas, hints, the last step of the derivation. */
function packJson(feedback: FeedbackPolicy): string {
  return JSON.stringify({
    format: 1,
    id: 'course.hidden',
    version: '1.0.0',
    title: 'Hidden',
    feedback,
    hints: { max: 1 },
    exercises: [
      {
        id: 'softplus-derivative',
        title: 'Softplus',
        activation: {
          name: 'softplus',
          g: 'log(1 + exp(z))',
          neat: 'exp(z) / (1 + exp(z))',
        },
        implementation: { names: ['softplusPrime'] },
        misconceptions: [
          { id: 'upside-down', formula: FORMULA, hints: ['hint one', 'hint two', 'hint three'] },
        ],
      },
    ],
  });
}

/** Wrong in different ways, each with what it gives away of itself: inputs, values, prints. */
const submissions: Record<string, string> = {
  'a known mistake': 'export const softplusPrime = z => 1 / (2 + Math.exp(z));',
  'wrong from a point on':
    'export const softplusPrime = z => (z > 4.3 ? 0.1234567 : 1 / (1 + Math.exp(-z)));',
  'prints what it is asked':
    'export const softplusPrime = z => { console.log(`asked ${z > 0}`); console.error(`asked ${z < 0}`); return 0.1234567; };',
  'quotes its input when it raises':
    'export const softplusPrime = z => { if (z > 4.3) throw new RangeError(`asked ${z}`); return 1 / (1 + Math.exp(-z)); };',
  'overflows in the tails': 'export const softplusPrime = z => Math.exp(z) / (1 + Math.exp(z));',
  'a finite difference':
    'const g = z => Math.log(1 + Math.exp(z));\nexport const softplusPrime = z => (g(z + 1e-4) - g(z - 1e-4)) / 2e-4;',
};

/** What every surface and every store of the editor and the command line holds after a check. */
type Surfaces = Record<string, string>;

describe('what the feedback policy hides', () => {
  let folder: string;
  let parser: SubmissionParser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gprime-feedback-'));
    parser = await createParser(distRoot);
  });
  after(() => rmSync(folder, { recursive: true }));

  async function check(feedback: FeedbackPolicy, text: string) {
    const archive = join(folder, `${feedback}.gpack`);
    writeFileSync(archive, writeArchive(filesOf(packJson(feedback))));
    const pack = await readPack(archive);
    const log: string[] = [];
    const saved = new Map<string, unknown>();
    const memento = {
      get: (key: string) => saved.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void saved.set(key, value)),
    };
    const runtimes = createRuntimes({
      distRoot,
      pythonFor: () => Promise.resolve(null),
      node: { executable: process.execPath, env: {} },
      log: line => log.push(line),
    });
    try {
      const failures = createFailureStore(memento);
      const engine = createEngine({ parser, runtimes, failures, version: '1.0.0' });
      const file: SourceFile = { path: join(folder, 'homework.mjs'), language: 'javascript', text };
      const report = await engine.check(file, [pack], {});
      const one = report.checks[0]!;
      const view = viewOf(pack, (await engine.find(file, [pack])).matches[0]!.implementation, one);
      remember(memento, view);
      const surfaces: Surfaces = {
        model: JSON.stringify(report),
        JSON: toJson(report, { timings: false }),
        text: toText(report, { color: false }),
        page: toHtml(report, { script: '', style: '' }),
        hover: hoverMarkdown(one),
        squiggles: JSON.stringify(one.diagnostics),
        lens: lensTitle(view, { isTrusted: true }, l10n),
        test: JSON.stringify({ ...outcomeOf(view, l10n), milliseconds: null }),
        state: JSON.stringify([...saved]),
        log: log.join('\n'),
      };
      return { pack, one, surfaces };
    } finally {
      await runtimes.dispose();
    }
  }

  for (const [what, text] of Object.entries(submissions)) {
    it(`${what}: input holds no expected value, formula, test or further hint`, async () => {
      const { pack, one, surfaces } = await check('input', text);
      // What passes is shown its derivation.
      const formulas = one.passed ? [] : formulasOf(pack);
      const secrets = [...expectedValues(pack), ...formulas, 'hint two', 'hint three'];
      assertWithout(surfaces, secrets);
      for (const hidden of ['curve', 'mismatches', 'tangent', 'copyAsTest', 'slopeByHand'] as const)
        assert.equal(one.surface[hidden], null, hidden);
      assert.equal(one.counterexample?.expected ?? null, null);
    });

    it(`${what}: verdict holds no input, value, id or print either`, async () => {
      const { pack, one, surfaces } = await check('verdict', text);
      const inputs = ['z = ', 'asked ', '0.1234', '0.3333', '4.3'];
      const names = ['upside-down', 'finite-difference', 'hint'];
      const formulas = one.passed ? [] : formulasOf(pack);
      const { surface, ...contract } = one;
      // The name of the field, and the policy's own words, are no hint.
      const model = JSON.stringify({ ...contract, surface: { ...surface, hints: undefined } });
      const secrets = [...expectedValues(pack), ...formulas, ...inputs, ...names];
      assertWithout({ ...surfaces, model, page: '' }, secrets);
      assertWithout({ page: surfaces['page']! }, secrets.slice(0, -1));
      assert.deepEqual([surface.hints, surface.failures, one.counterexample], [[], [], null]);
      assert.doesNotMatch(surfaces['state']!, /"failures",\[\[/);
    });
  }

  it('is all there under full, so that looking for it means something', async () => {
    const { pack, surfaces } = await check('full', submissions['a known mistake']!);
    const told = surfaces['model']!;
    for (const secret of ['upside-down', 'z = 0', 'hint one', '0.333333', 'expected 0.5'])
      assert.ok(told.includes(secret), secret);
    assert.ok(expectedValues(pack).filter(value => placeOf(value, told) >= 0).length > 5);
    assert.ok(!told.includes('hint two'));
    const printed = await check('full', submissions['prints what it is asked']!);
    assert.match(printed.surfaces['model']!, /asked /);
    assert.match(printed.surfaces['state']!, /"failures",\[\[/);
  });
});

function viewOf(
  pack: Pack,
  implementation: FunctionView['implementation'],
  check: NonNullable<FunctionView['check']>,
): FunctionView {
  const exercise = pack.exercises[0]!;
  const shown = { name: implementation.name, title: 'Softplus', state: 'checked' as const };
  return { ...shown, pack, exercise, implementation, check, reason: null };
}

/** What the packs' view keeps of a check. */
function remember(memento: ConstructorParameters<typeof ExerciseStates>[0], one: FunctionView) {
  const changes = new Emitter<string>();
  const view: FileView = {
    ...{ path: '', functions: [one], listed: [], diagnostics: [], report: null },
  };
  const states = new ExerciseStates(memento, { onDidChange: changes.event, get: () => view });
  changes.fire('homework.mjs');
  states.dispose();
}

/** g′ at simple z, in so many digits that nothing else begins with them. */
function expectedValues({ exercises: [exercise] }: Pack): string[] {
  return [1, 2, 3, 5, -1, -2, -3, -5, 0.5, -0.5, 10, -10].map(z =>
    exercise!.activation.derivativeAt(z).toPrecision(6).slice(0, -1),
  );
}

/** The formulas that give the answer away or say what the mistake is, as people and as MathML write them. */
function formulasOf({ exercises: [exercise] }: Pack): string[] {
  const { activation } = exercise!;
  return [activation.definition.neat!, FORMULA].flatMap(formula => {
    const { text, mathml } = activation.render(formula);
    return [formula, text, mathml.replace(/^<math[^>]*>|<\/math>$/g, '')];
  });
}

function assertWithout(surfaces: Surfaces, secrets: readonly string[]): void {
  for (const [surface, text] of Object.entries(surfaces))
    for (const secret of secrets) {
      const at = placeOf(secret, text);
      const around = text.slice(Math.max(0, at - 60), at + 60);
      assert.equal(at, -1, `${surface} holds ${secret}: … ${around} …`);
    }
}

/** Where it stands, −1 where it does not. In the middle of a number's digits it does not. */
function placeOf(secret: string, text: string): number {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
    if (!/^\d/.test(secret) || !/[\d.]/.test(text[at - 1] ?? '')) return at;
  return -1;
}
