import { strict as assert } from 'node:assert';
import * as z from 'zod/mini';
import { toJson } from '../../../src/report/json.ts';
import { gallery, reportOf } from '../../support/report/gallery.ts';

const position = z.strictObject({ line: z.int(), character: z.int() });
const range = z.strictObject({ start: position, end: position });
const number = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]);

/** The contract of the command line. */
const contract = z.strictObject({
  version: z.literal(1),
  engine: z.string(),
  seed: z.string(),
  runtime: z.strictObject({
    python: z.optional(z.string()),
    numpy: z.optional(z.string()),
    node: z.optional(z.string()),
  }),
  checks: z.array(
    z.strictObject({
      file: z.string(),
      submissionSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      language: z.enum(['python', 'javascript', 'typescript']),
      function: z.string(),
      pack: z.strictObject({
        id: z.string(),
        version: z.string(),
        digest: z.string(),
        signed: z.boolean(),
      }),
      exercise: z.string(),
      range,
      verdict: z.enum([
        'not-started',
        'error',
        'activation-form',
        'incorrect',
        'partial',
        'unstable',
        'approximate',
        'correct',
      ]),
      passed: z.boolean(),
      score: z.number(),
      maxScore: z.number(),
      misconception: z.nullable(
        z.strictObject({
          id: z.string(),
          formula: z.nullable(z.string()),
          alternatives: z.array(z.string()),
        }),
      ),
      counterexample: z.nullable(
        z.strictObject({
          z: number,
          actual: z.union([number, z.string()]),
          expected: z.nullable(number),
        }),
      ),
      properties: z.array(
        z.strictObject({
          id: z.enum(['values', 'tails', 'element-wise', 'integers', 'purity']),
          verdict: z.enum(['pass', 'fail', 'not-asked']),
          points: z.number(),
          maxPoints: z.number(),
          message: z.string(),
        }),
      ),
      diagnostics: z.array(
        z.strictObject({
          range,
          severity: z.enum(['error', 'warning', 'information']),
          code: z.string(),
          message: z.string(),
        }),
      ),
    }),
  ),
});

const whole = () => reportOf(...Object.keys(gallery));

describe('the report as JSON', () => {
  it('is exactly the contract, for every verdict', () => {
    const { checks } = contract.parse(JSON.parse(toJson(whole(), { timings: false })));
    assert.equal(checks.length, Object.keys(gallery).length);
  });

  it('has the fields in the order of the contract', () => {
    const [check] = (JSON.parse(toJson(whole(), { timings: false })) as { checks: object[] })
      .checks;
    assert.deepEqual(
      Object.keys(check!),
      Object.keys(contract.def.shape.checks.def.element.def.shape),
    );
  });

  it('writes what JSON lacks as strings', () => {
    const unstable = JSON.parse(toJson(reportOf('unstable'), { timings: false })) as {
      checks: { counterexample: unknown }[];
    };
    assert.deepEqual(unstable.checks[0]!.counterexample, { z: -1000, actual: 'NaN', expected: 0 });
  });

  it('is the same bytes for the same result, whatever the time it took', () => {
    const later = whole();
    for (const check of later.checks) check.surface.milliseconds = 99;
    assert.equal(toJson(later, { timings: false }), toJson(whole(), { timings: false }));
    assert.notEqual(toJson(later, { timings: true }), toJson(whole(), { timings: true }));
  });

  it('holds nothing of the surfaces', () => {
    assert.doesNotMatch(toJson(whole(), { timings: false }), /surface|hints|mathml|curve/);
  });
});
