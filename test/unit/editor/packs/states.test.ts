import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/editor/emitter.ts';
import type { FileView, FunctionView } from '../../../../src/editor/model/file-view.ts';
import { ExerciseStates } from '../../../../src/editor/packs/states.ts';

function memento(saved?: unknown) {
  const values = new Map<string, unknown>([['exercises', saved]]);
  return {
    get: (key: string) => values.get(key),
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}

function viewOf(state: FunctionView['state'], score: number): FileView {
  const check = {
    pack: { id: 'lecture' },
    exercise: 'tanh-derivative',
    passed: score === 10,
    score,
    maxScore: 10,
    surface: { verdictLabel: score === 10 ? 'correct' : 'incorrect' },
  };
  return { functions: [{ state, check }] } as unknown as FileView;
}

describe('ExerciseStates', () => {
  it('keeps the last check of an exercise, over a reload too', () => {
    const changes = new Emitter<string>();
    let view = viewOf('checked', 4);
    const kept = memento();
    const states = new ExerciseStates(kept, { onDidChange: changes.event, get: () => view });
    let fired = 0;
    states.onDidChange(() => fired++);
    assert.equal(states.get('lecture', 'tanh-derivative'), null);
    changes.fire('file');
    changes.fire('file');
    assert.equal(fired, 1);
    view = viewOf('stale', 10);
    changes.fire('file');
    const expected = { passed: false, score: 4, maxScore: 10, label: 'incorrect' };
    assert.deepEqual(states.get('lecture', 'tanh-derivative'), expected);
    const again = new ExerciseStates(kept, { onDidChange: changes.event, get: () => null });
    assert.deepEqual(again.get('lecture', 'tanh-derivative'), expected);
  });

  it('starts anew where what was kept is of another shape', () => {
    const never = { onDidChange: new Emitter<string>().event, get: () => null };
    for (const saved of ['text', [1], { 'lecture/x': { passed: 'yes' } }])
      assert.equal(new ExerciseStates(memento(saved), never).get('lecture', 'x'), null);
  });
});
