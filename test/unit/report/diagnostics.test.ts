import { strict as assert } from 'node:assert';
import { buildCheck } from '../../../src/report/build.ts';
import type { Grade } from '../../../src/grader/types.ts';
import type { Implementation, Range, TextSignId } from '../../../src/submission/types.ts';
import { gradeOf, inputOf, misconceptionOf, sigmoid } from '../../support/report/fixtures.ts';

const range = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

const right = (z: number): number => sigmoid.derivativeAt(z);

function diagnose(
  id: string | null,
  over: {
    grade?: Partial<Grade>;
    implementation?: Partial<Implementation>;
    builtIn?: boolean;
  } = {},
) {
  return buildCheck(
    inputOf('1 - sigmoid(z)', () => 7, {
      grade: { misconception: id === null ? null : misconceptionOf(id), ...over.grade },
      ...(over.implementation && { implementation: over.implementation }),
      pack: { builtIn: over.builtIn ?? true },
    }),
  ).diagnostics;
}

describe('diagnostics', () => {
  it('stand on the returned expression, with the counterexample in the message', () => {
    const [diagnostic] = diagnose('plus-for-minus');
    assert.deepEqual(diagnostic, {
      range: range(1, 11, 25),
      severity: 'error',
      code: 'plus-for-minus',
      message: 'A minus became a plus. At z = 0: returned 7, expected 0.25.',
      related: [],
    });
  });

  it('stand on the return that was taken', () => {
    const site = (line: number) => ({
      statement: range(line, 4, 20),
      expression: range(line, 11, 20),
      text: '',
    });
    const [diagnostic] = diagnose('negated', {
      grade: { line: 3 },
      implementation: { returns: [site(3), site(5)] },
    });
    assert.deepEqual(diagnostic!.range, range(3, 11, 20));
  });

  it('stand on the part of the text that shows the mistake, the one on the line first', () => {
    const sign = (id: TextSignId, line: number) => ({ id, range: range(line, 11, 14), name: '' });
    for (const [id, shows] of [
      ['missing-square', 'missing-square'],
      ['mixed-g-and-z', 'plain-parameter'],
      ['caret-power', 'caret-power'],
      ['mutates-input', 'in-place'],
    ] as const) {
      const signs = [sign('uses-exp', 0), sign(shows, 2), sign(shows, 1)];
      assert.deepEqual(diagnose(id, { implementation: { signs } })[0]!.range, range(2, 11, 14), id);
      const [onLine] = diagnose(id, { implementation: { signs }, grade: { line: 1 } });
      assert.deepEqual(onLine!.range, range(1, 11, 14), id);
    }
  });

  it('stand on the line that the grade names, without the space around it', () => {
    const [diagnostic] = diagnose('name-error', {
      grade: { verdict: 'error', line: 1, counterexample: null },
      implementation: { returns: [] },
    });
    assert.deepEqual(diagnostic!.range, range(1, 4, 25));
  });

  it('stand on the name where nothing else is known', () => {
    const failure = { kind: 'timeout' as const, type: '', message: '', frames: [] };
    const [diagnostic] = diagnose(null, {
      grade: { verdict: 'error', counterexample: null, failure },
    });
    assert.deepEqual(diagnostic!.range, range(0, 4, 17));
    assert.equal(diagnostic!.code, 'error');
  });

  it('are as severe as their verdict', () => {
    const severity = (verdict: Grade['verdict']) =>
      diagnose(null, { grade: { verdict } })[0]?.severity;
    assert.deepEqual(
      (
        [
          'error',
          'incorrect',
          'activation-form',
          'partial',
          'unstable',
          'approximate',
          'not-started',
          'correct',
        ] as const
      ).map(severity),
      ['error', 'error', 'warning', 'warning', 'warning', 'information', undefined, undefined],
    );
  });

  it('only inform where the built-in pack alone claims a function whose parameter is an output', () => {
    const severity = (name: string, builtIn: boolean, comment: Implementation['comment'] = null) =>
      diagnose('activation-form', {
        grade: { verdict: 'activation-form' },
        implementation: { parameters: [{ name, hasDefault: false }], comment },
        builtIn,
      })[0]!.severity;
    assert.equal(severity('y', true), 'information');
    assert.equal(severity('activation', true), 'information');
    assert.equal(severity('z', true), 'warning');
    assert.equal(severity('y', false), 'warning');
    const comment = {
      exercise: 'sigmoid-derivative',
      pack: null,
      silenced: false,
      range: range(0, 0, 1),
    };
    assert.equal(severity('y', true, comment), 'warning');
  });

  it('link the parameter where caller and function disagree, and the helper that is wrong', () => {
    const [form] = diagnose('activation-form', { grade: { verdict: 'activation-form' } });
    assert.deepEqual(form!.related, [
      { path: 'hw1.py', range: range(0, 18, 19), message: 'The exercise passes z here.' },
    ]);
    const input = inputOf('sigmoid(z) * (1 - sigmoid(z))', () => 7, {
      grade: { misconception: misconceptionOf('wrong-forward') },
    });
    const [forward] = buildCheck({
      ...input,
      forward: { name: 'sigmoid', range: range(9, 4, 11) },
    }).diagnostics;
    assert.deepEqual(forward!.related, [
      {
        path: 'hw1.py',
        range: range(9, 4, 11),
        message: 'sigmoid computes g; its outputs are wrong.',
      },
    ]);
  });

  it('tell each property that fails once', () => {
    const { properties } = gradeOf(sigmoid, right);
    const failing = properties.map(property => {
      const reason =
        property.id === 'purity' ? 'mutated' : property.id === 'element-wise' ? 'raised' : null;
      return reason === null
        ? property
        : ({ ...property, verdict: 'fail' as const, reason } as const);
    });
    const told = diagnose('scalar-only', {
      grade: { verdict: 'partial', counterexample: null, properties: failing },
      implementation: { signs: [{ id: 'in-place', range: range(1, 4, 9), name: '' }] },
    });
    assert.deepEqual(
      told.map(({ code }) => code),
      ['scalar-only', 'mutates-input'],
    );
    assert.deepEqual(told[1]!.range, range(1, 4, 9));
  });
});
