import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runPackCommand } from '../../../src/cli/pack-command.ts';
import { distRoot } from '../../support/dist.ts';
import { pythonWithNumpy } from '../../support/python.ts';

/** What is changed of the pack that `gprime pack new` makes, text for text, by file. */
type Changes = Record<string, [from: RegExp | string, to: string][]>;

const starter = 'starter/softplus.py';
const solution = 'author/softplus.py';

/** One fault each, with what lint says to it. */
const broken: Record<string, { changes: Changes; says: RegExp }> = {
  'a tolerance that lets wrong functions pass': {
    changes: { 'pack.json': [['"points"', '"tolerance": { "atol": 0.06 }, "points"']] },
    says: /softplus-derivative: passes though it is wrong: .+; at z = -?[\d.]+ it returns -?[\d.]+, g′\(z\) is [\d.]+/,
  },
  'a neat form that is not the slope of g': {
    changes: { 'pack.json': [[/"neat": "[^"]*"/, '"neat": "1 - sigmoid(z)"']] },
    says: /activation\.neat: found "1 - sigmoid\(z\)", which is not the derivative of g: at z = 1 it gives 0\.268941, g′\(z\) is 0\.731059/,
  },
  'a starter that already passes': {
    changes: { [starter]: [[/raise NotImplementedError.*/, 'return 1 / (1 + np.exp(-z))']] },
    says: /the starter starter\/softplus\.py passes as it is: softplus_prime: correct/,
  },
  'a starter without the function': {
    changes: { [starter]: [['def softplus_prime', 'def something_else']] },
    says: /the starter starter\/softplus\.py has no function that is taken for this exercise/,
  },
  'a solution that does not pass': {
    changes: { [solution]: [['np.exp(-z)', 'np.exp(z)']] },
    says: /the solution author\/softplus\.py does not pass: softplus_prime: incorrect\. /,
  },
  'a solution in a folder of its own that does not pass': {
    changes: { 'author/week-1/softplus.py': [[/^/, 'def softplus_prime(z):\n    return z\n']] },
    says: /the solution author\/week-1\/softplus\.py does not pass: softplus_prime: incorrect\. /,
  },
  'a solution that never ends': {
    changes: { [solution]: [[/return .*/, 'while True: pass']] },
    says: /the solution author\/softplus\.py does not pass: softplus_prime: error\. /,
  },
  'two misconceptions that are one': {
    changes: {
      'pack.json': [
        [
          /"misconceptions": \[/,
          '"misconceptions": [{ "id": "twin", "formula": "1 / exp(-log1p(exp(z)))" }, { "id": "other", "formula": "1 + exp(z)" },',
        ],
      ],
    },
    says: /no input tells the misconceptions twin \(.*\) and other \(1 \+ exp\(z\)\) apart/,
  },
  'a hint that is the answer': {
    changes: {
      'pack.json': [
        [
          /"misconceptions": \[/,
          '"misconceptions": [{ "id": "told", "formula": "2 * g", "hints": ["It is `np.exp(z) / (1 + np.exp(z))`."] },',
        ],
      ],
    },
    says: /hint 1 of told contains the answer: np\.exp\(z\) \/ \(1 \+ np\.exp\(z\)\)/,
  },
  'a kink that is not named': {
    changes: { 'pack.json': [[/"g": "[^"]*",\s*"neat": "[^"]*"/, '"g": "max(0, z)"']] },
    says: /g has a kink at z = 0, with slopes 0 and 1; name it in kinks/,
  },
};

describe('gprime pack lint', () => {
  let folder: string;
  let python: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gprime-lint-'));
    python = await pythonWithNumpy();
    await run('new', join(folder, 'week-1'), '--author', 'Asha Rao');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ status: number; said: string }> {
    let said = '';
    const say = (text: string) => (said += text);
    return { status: await runPackCommand(args, { out: say, err: say }, distRoot), said };
  }

  for (const [name, { changes, says }] of Object.entries(broken))
    it(`finds ${name}`, async () => {
      for (const [file, replacements] of Object.entries(changes)) {
        const path = join(folder, 'week-1', file);
        mkdirSync(dirname(path), { recursive: true });
        let text = existsSync(path) ? readFileSync(path, 'utf8') : '';
        for (const [from, to] of replacements) {
          const changed = text.replace(from, () => to);
          assert.notEqual(changed, text, `${file} has no ${String(from)}`);
          text = changed;
        }
        writeFileSync(path, text);
      }
      const { status, said } = await run('lint', join(folder, 'week-1'), '--python', python);
      assert.match(said, says);
      assert.doesNotMatch(said, /^0 to mend|^Nothing to mend/m);
      assert.equal(status, 1);
    });

  it('tries solutions alone: no folder with the name of one, and a byte order mark is none of its text', async () => {
    const path = join(folder, 'week-1', solution);
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
    mkdirSync(join(folder, 'week-1', 'author', 'old.py'));
    const { status, said } = await run('lint', join(folder, 'week-1'), '--python', python);
    assert.match(said, /^Nothing to mend\.$/m);
    assert.equal(status, 0);
  });

  it('says of a new pack what docs/packs.md shows', async () => {
    const { said } = await run('lint', join(folder, 'week-1'), '--python', python);
    const shown = readFileSync(join(import.meta.dirname, '../../../docs/packs.md'), 'utf8');
    assert.ok(shown.includes(`\n\`\`\`\n${said}\`\`\`\n`), said);
  });
});
