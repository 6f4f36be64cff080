import assert from 'node:assert/strict';
import { createFailureStore } from '../../../../src/editor/failures/failure-store.ts';

/** As VS Code keeps it: JSON. */
function memento(saved?: unknown) {
  let text = JSON.stringify(saved) as string | undefined;
  return {
    get: (): unknown => (text === undefined ? undefined : JSON.parse(text)),
    update: (_: string, value: unknown) => {
      text = JSON.stringify(value);
      return Promise.resolve();
    },
  };
}

describe('createFailureStore', () => {
  it('remembers failing inputs across sessions, and forgets what passes', () => {
    const state = memento();
    createFailureStore(state).set('hw1.py#f', [0, -1000]);
    assert.deepEqual(createFailureStore(state).get('hw1.py#f'), [0, -1000]);
    createFailureStore(state).set('hw1.py#f', []);
    assert.deepEqual(createFailureStore(state).get('hw1.py#f'), []);
  });

  it('starts afresh where the saved state is not what it wrote', () => {
    for (const saved of ['x', { a: 1 }, [['f', ['1']]], [['f', [null]]], [[1, [1]]]]) {
      assert.deepEqual(createFailureStore(memento(saved)).get('f'), []);
    }
  });

  it('keeps 200 implementations, those that failed last, and 16 inputs of each', () => {
    const state = memento();
    const store = createFailureStore(state);
    for (let i = 0; i < 250; i++)
      store.set(
        `f${i}`,
        Array.from({ length: 20 }, (_, z) => z),
      );
    store.set('f60', [7]);
    store.set('new', [1]);
    const again = createFailureStore(state);
    assert.deepEqual(again.get('f50'), []);
    assert.deepEqual(again.get('f60'), [7]);
    assert.equal(again.get('f249').length, 16);
    assert.equal((state.get() as unknown[]).length, 200);
  });
});
