import assert from 'node:assert/strict';
import { parseCheckArguments } from '../../../src/cli/arguments.ts';
import { UserError } from '../../../src/user-error.ts';

describe('parseCheckArguments', () => {
  it('reads every option', () => {
    const parsed = parseCheckArguments(
      '--pack a --pack b.gpack --exercise tanh-derivative --seed 00000000000000ff --format json --html r.html --csv r.csv --python py --timings hw.py dir'.split(
        ' ',
      ),
    );
    assert.deepEqual(parsed, {
      paths: ['hw.py', 'dir'],
      packs: ['a', 'b.gpack'],
      exercise: 'tanh-derivative',
      seed: '00000000000000ff',
      format: 'json',
      html: 'r.html',
      csv: 'r.csv',
      python: 'py',
      timings: true,
    });
  });

  it('has defaults for all but the paths', () => {
    const parsed = parseCheckArguments(['hw.py']);
    assert.equal(parsed.format, 'text');
    assert.equal(parsed.seed, null);
    assert.deepEqual(parsed.packs, []);
  });

  for (const [name, args] of Object.entries({
    'no path': [],
    'an unknown option': ['--sed', '1', 'hw.py'],
    'a missing value': ['hw.py', '--seed'],
    'another format': ['--format', 'xml', 'hw.py'],
    'a seed that is no number': ['--seed', 'xyz', 'hw.py'],
  })) {
    it(`refuses ${name}`, () => {
      assert.throws(() => parseCheckArguments(args), UserError);
    });
  }
});
