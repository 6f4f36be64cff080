import assert from 'node:assert/strict';
import { exerciseComment } from '../../../../src/editor/commands/exercise-comment.ts';
import { lines } from '../fixtures.ts';

const range = lines(3, 4, 20, 5);

describe('exerciseComment', () => {
  it('goes above the definition, indented like it', () => {
    const at = lines(3, 0, 0);
    assert.deepEqual(
      exerciseComment({ range, comment: null }, 'python', 'tanh-derivative', '    def f(z):'),
      { range: at, text: '    # gprime: tanh-derivative\n' },
    );
    assert.deepEqual(
      exerciseComment({ range, comment: null }, 'typescript', 'none', '\tprime(z) {'),
      { range: at, text: '\t// gprime: none\n' },
    );
  });

  it('takes the place of the one that is there', () => {
    const at = lines(2, 4, 30);
    const comment = { exercise: 'a', pack: null, silenced: false, range: at };
    assert.deepEqual(exerciseComment({ range, comment }, 'javascript', 'week1/b', '    f() {'), {
      range: at,
      text: '// gprime: week1/b',
    });
  });
});
