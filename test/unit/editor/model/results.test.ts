import assert from 'node:assert/strict';
import { Results } from '../../../../src/editor/model/results.ts';
import { checkOf, foundIn, lines, path, reportOf, sigmoid, tanh, titleOf } from '../fixtures.ts';

const key = 'file:///homework/hw1.py';
const loud = { quiet: false, only: undefined };
const quiet = { quiet: true, only: undefined };
const both = `${sigmoid}\n${tanh}`;

function snapshot(text: string) {
  return { path, text, found: foundIn(text) };
}

function checked(text: string) {
  const results = new Results(titleOf);
  const names = foundIn(text).matches.map(({ implementation }) => implementation.name);
  results.accept(key, snapshot(text), reportOf(names.map(name => checkOf(text, name))), loud);
  return results;
}

function stands(results: Results) {
  const view = results.get(key);
  return {
    states: view?.functions.map(({ name, state }) => `${name} ${state}`),
    squiggles: view?.diagnostics.map(({ range, code }) => `${range.start.line} ${code}`),
  };
}

describe('Results', () => {
  it('lists what was found before anything was checked', () => {
    const results = new Results(titleOf);
    results.look(key, snapshot(both));
    assert.deepEqual(stands(results), {
      states: ['sigmoid_prime unchecked', 'tanh_prime unchecked'],
      squiggles: [],
    });
    assert.equal(results.get(key)?.functions[0]?.title, 'Derivative of sigmoid');
  });

  it('squiggles what a check found', () => {
    assert.deepEqual(stands(checked(both)), {
      states: ['sigmoid_prime checked', 'tanh_prime checked'],
      squiggles: ['2 mixed-g-and-z', '5 mixed-g-and-z'],
    });
  });

  it('clears the squiggle inside of which was edited, marks it stale, and moves the others', () => {
    const results = checked(both);
    results.look(key, snapshot(both.replace('s = sigmoid(z)', 's = sigmoid(z)\n    t = s')));
    assert.deepEqual(stands(results), {
      states: ['sigmoid_prime stale', 'tanh_prime checked'],
      squiggles: ['6 mixed-g-and-z'],
    });
  });

  it('reports no function that is gone, when another one is checked alone', () => {
    const results = checked(both);
    const report = reportOf([checkOf(sigmoid, 'sigmoid_prime')]);
    results.accept(key, snapshot(sigmoid), report, { quiet: false, only: 'sigmoid_prime' });
    const named = results.get(key)?.report?.checks.map(check => check.function);
    assert.deepEqual(named, ['sigmoid_prime']);
  });

  it('takes back what was checked with another version of the pack', () => {
    const results = checked(sigmoid);
    results.look(key, { path, text: sigmoid, found: foundIn(sigmoid, 'newer') });
    assert.deepEqual(stands(results), { states: ['sigmoid_prime unchecked'], squiggles: [] });
  });

  it('notices what is written on after the last line of a function', () => {
    const results = checked(sigmoid);
    results.look(key, snapshot(`${sigmoid}\n\nx = 1\n`));
    assert.deepEqual(stands(results).states, ['sigmoid_prime checked']);
    results.look(key, snapshot(`${sigmoid}    x = 1\n`));
    assert.deepEqual(stands(results).states, ['sigmoid_prime stale']);
  });

  it('clears the result of a function that got another name', () => {
    const results = checked(sigmoid);
    results.look(key, snapshot(sigmoid.replace('sigmoid_prime', 'logistic_prime')));
    assert.deepEqual(stands(results), { states: ['logistic_prime unchecked'], squiggles: [] });
  });

  it('clears the squiggle of what passes now', () => {
    const results = checked(sigmoid);
    const passed = checkOf(sigmoid, 'sigmoid_prime', { passed: true });
    results.accept(key, snapshot(sigmoid), reportOf([passed]), loud);
    assert.deepEqual(stands(results), { states: ['sigmoid_prime checked'], squiggles: [] });
  });

  describe('after a quiet check', () => {
    it('refreshes what was marked', () => {
      const results = checked(sigmoid);
      const again = checkOf(sigmoid, 'sigmoid_prime', { message: 'Another sentence.' });
      results.accept(key, snapshot(sigmoid), reportOf([again]), quiet);
      assert.deepEqual(
        results.get(key)?.diagnostics.map(({ message }) => message),
        ['Another sentence.'],
      );
    });

    it('marks nothing that was not marked: neither a new function nor an edited one', () => {
      const results = checked(sigmoid);
      const edited = both.replace('1 - z', '2 - z');
      results.look(key, snapshot(edited));
      const report = reportOf(
        ['sigmoid_prime', 'tanh_prime'].map(name => checkOf(edited, name)),
        [
          {
            file: path,
            range: lines(0, 0, 3),
            code: 'unknown-exercise',
            message: 'No such exercise.',
          },
        ],
      );
      results.accept(key, snapshot(edited), report, quiet);
      assert.deepEqual(stands(results), {
        states: ['sigmoid_prime checked', 'tanh_prime checked'],
        squiggles: [],
      });
    });

    it('stays unmarked when the next quiet check says the same', () => {
      const results = new Results(titleOf);
      const report = reportOf([checkOf(sigmoid, 'sigmoid_prime')]);
      results.accept(key, snapshot(sigmoid), report, quiet);
      results.accept(key, snapshot(sigmoid), report, quiet);
      assert.deepEqual(stands(results).squiggles, []);
      results.accept(key, snapshot(sigmoid), report, loud);
      assert.deepEqual(stands(results).squiggles, ['2 mixed-g-and-z']);
    });
  });

  it('keeps the other functions when one was checked', () => {
    const results = checked(both);
    const passed = checkOf(both, 'tanh_prime', { passed: true });
    const only = { quiet: false, only: 'tanh_prime' };
    results.accept(key, snapshot(both), reportOf([passed]), only);
    assert.deepEqual(stands(results).squiggles, ['2 mixed-g-and-z']);
    assert.deepEqual(
      results.get(key)?.report?.checks.map(({ verdict }) => verdict),
      ['incorrect', 'correct'],
    );
  });

  it('keeps a problem of the file as long as its line stands', () => {
    const results = new Results(titleOf);
    const text = `# gprime: nonsense\n${sigmoid}`;
    const problem = {
      file: path,
      range: lines(0, 10, 18),
      code: 'unknown-exercise',
      message: 'No such exercise.',
    };
    results.accept(key, snapshot(text), reportOf([], [problem]), loud);
    results.look(key, snapshot(`import math\n${text}`));
    assert.deepEqual(stands(results).squiggles, ['1 unknown-exercise']);
    results.look(key, snapshot(`# gprime: none\n${sigmoid}`));
    assert.deepEqual(stands(results).squiggles, []);
  });

  it('shows what runs, forgets what is gone, and clears results but not what was found', () => {
    const results = checked(both);
    const fired: string[] = [];
    results.onDidChange(changed => fired.push(changed));
    results.setRunning(key, { all: false, only: 'tanh_prime' });
    assert.deepEqual(stands(results).states, ['sigmoid_prime checked', 'tanh_prime running']);
    results.setRunning(key, null);
    results.clear();
    assert.deepEqual(stands(results), {
      states: ['sigmoid_prime unchecked', 'tanh_prime unchecked'],
      squiggles: [],
    });
    assert.equal(results.get(key)?.report, null);
    results.forget(key);
    assert.equal(results.get(key), null);
    assert.deepEqual(fired, [key, key, key, key]);
  });
});
