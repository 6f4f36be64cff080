import assert from 'node:assert/strict';
import { readBuiltInPack } from '../../../src/pack/built-in.ts';
import type { Exercise, Pack } from '../../../src/pack/types.ts';
import { matchExercises } from '../../../src/submission/match.ts';
import type { Language } from '../../../src/submission/types.ts';
import { distRoot } from '../../support/dist.ts';
import { parse, textIn } from './parsing.ts';

const lecture = await readBuiltInPack(distRoot);

/** A pack with one exercise made of the lecture's first. */
function pack(id: string, changes: Partial<Exercise['implementation']>, exercise = 'own'): Pack {
  const [first] = lecture.exercises;
  return {
    ...lecture,
    id,
    shipped: false,
    builtIn: false,
    exercises: [
      { ...first!, id: exercise, implementation: { ...first!.implementation, ...changes } },
    ],
  };
}

function matched(text: string, packs = [lecture], language: Language = 'python'): string[] {
  return matchExercises(parse(text, language), packs).matches.map(
    each => `${each.implementation.name} → ${each.pack.id}/${each.exercise.id}`,
  );
}

function reasons(text: string, packs = [lecture], language: Language = 'python'): string[] {
  return matchExercises(parse(text, language), packs).listed.map(
    each => `${each.implementation.name} (${each.exercise ?? ''}): ${each.reason}`,
  );
}

const def = (signature: string) => `def ${signature}:\n    return 1\n`;

describe('matchExercises with the built-in pack', () => {
  const run: [string, string][] = [
    [def('sigmoid_prime(z)'), 'sigmoid_prime → lecture/sigmoid-derivative'],
    [def('dSigmoid(x)'), 'dSigmoid → lecture/sigmoid-derivative'],
    [def('tanh_derivative(z)'), 'tanh_derivative → lecture/tanh-derivative'],
    [def('sigmoid_prime(z, beta=1.0)'), 'sigmoid_prime → lecture/sigmoid-derivative'],
    [def('sigmoid_prime(*z)'), 'sigmoid_prime → lecture/sigmoid-derivative'],
    [def('sigmoid_backward(z)'), 'sigmoid_backward → lecture/sigmoid-derivative'],
    [def('sigmoid(z, deriv=False)'), 'sigmoid → lecture/sigmoid-derivative'],
    [def('sigmoid(z, derivative=0)'), 'sigmoid → lecture/sigmoid-derivative'],
    [def('tanh(z, prime)'), 'tanh → lecture/tanh-derivative'],
    [def('nonlin(x, deriv=False)'), 'nonlin → lecture/sigmoid-derivative'],
    ['def nonlin(x, deriv=False):\n    return np.tanh(x)', 'nonlin → lecture/tanh-derivative'],
    ['dsig = lambda z: 1', 'dsig → lecture/sigmoid-derivative'],
    [
      'class Net:\n    def sigmoid_prime(self, z): return 1',
      'Net.sigmoid_prime → lecture/sigmoid-derivative',
    ],
    [
      'class Sigmoid:\n    def derivative(self, z): return 1',
      'Sigmoid.derivative → lecture/sigmoid-derivative',
    ],
    [
      'class Tanh:\n    def sigmoid_prime(self, z): return 1',
      'Tanh.sigmoid_prime → lecture/sigmoid-derivative',
    ],
    ['acts = {"tanh": (lambda z: 1, lambda z: 2)}', 'acts.tanh.1 → lecture/tanh-derivative'],
    ['acts = {"sigmoid_prime": lambda z: 1}', 'acts.sigmoid_prime → lecture/sigmoid-derivative'],
  ];
  for (const [text, expected] of run)
    it(`runs ${text.split('\n').slice(0, 2).join(' ')}`, () =>
      assert.deepEqual(matched(text), [expected]));

  for (const text of [
    def('derivative(z)'),
    def('activation_derivative(z)'),
    def('prime(z)'),
    def('relu_derivative(z)'),
    def('sigmoid(z)'),
    def('nonlin(z)'),
    def('train(z, deriv=False)'),
    'class Net:\n    def derivative(self, z): return 1',
    'class Sigmoid:\n    def forward(self, z): return 1',
  ])
    it(`leaves ${text.split('\n').slice(0, 2).join(' ')} alone`, () => {
      assert.deepEqual(matched(text), []);
      assert.deepEqual(reasons(text), []);
    });

  it('runs JavaScript forms', () => {
    const text = 'const activations = { sigmoid: { g: z => 1, prime(z) { return 1; } } };';
    assert.deepEqual(matched(text, [lecture], 'javascript'), [
      'activations.sigmoid.prime → lecture/sigmoid-derivative',
    ]);
    assert.deepEqual(matched('export const dTanh = (z: number) => 1;', [lecture], 'typescript'), [
      'dTanh → lecture/tanh-derivative',
    ]);
  });

  it('runs an aliased function once', () => {
    const text = 'def dsig(z): return 1\nsigmoid_prime = dsig\n';
    assert.deepEqual(matched(text), ['dsig → lecture/sigmoid-derivative']);
  });
});

describe('functions that are listed and not run', () => {
  const cases: [string, RegExp][] = [
    [def('sigmoid_backward(dA, cache)'), /takes 2 arguments \(dA, cache\)/],
    [def('sigmoid_backward(dA)'), /takes `dA`, which by its name is not z/],
    [def('tanh_backward(cache)'), /takes `cache`, which by its name is not z/],
    [def('sigmoid_prime()'), /takes no argument/],
    ['class A:\n    def sigmoid_prime(self): return 1', /takes no argument/],
    ['def f():\n    def sigmoid_prime(z): return 1', /defined inside f/],
    ['if __name__ == "__main__":\n    def sigmoid_prime(z): return 1', /`__main__` block/],
  ];
  for (const [text, reason] of cases)
    it(`say why: ${text.split('\n')[0]!}`, () => {
      assert.deepEqual(matched(text), []);
      assert.match(reasons(text).join(), reason);
    });

  it('run with a comment', () => {
    const text = `# gprime: sigmoid-derivative\n${def('sigmoid_backward(dA, cache)')}`;
    assert.deepEqual(matched(text), ['sigmoid_backward → lecture/sigmoid-derivative']);
  });

  it('stay listed with a comment where nothing leads to them', () => {
    const text = 'def f():\n    # gprime: sigmoid-derivative\n    def g(z): return 1';
    assert.match(reasons(text).join(), /g \(sigmoid-derivative\): g is defined inside f/);
  });
});

describe('matchExercises with comments', () => {
  it('takes the comment before the name', () => {
    const text = `# gprime: tanh-derivative\n${def('sigmoid_prime(z)')}`;
    assert.deepEqual(matched(text), ['sigmoid_prime → lecture/tanh-derivative']);
  });

  it('finds functions of any name', () => {
    assert.deepEqual(matched(`# gprime: lecture/tanh-derivative\n${def('h(z)')}`), [
      'h → lecture/tanh-derivative',
    ]);
  });

  it('silences', () => {
    const text = `# gprime: none\n${def('sigmoid_prime(z)')}`;
    assert.deepEqual(matched(text), []);
    assert.deepEqual(reasons(text), []);
  });

  it('diagnoses unknown exercises and packs at the comment', () => {
    for (const [comment, code] of [
      ['gprime: sigmoid', 'unknown-exercise'],
      ['gprime: lecture/sigmoid', 'unknown-exercise'],
      ['gprime: other/tanh-derivative', 'unknown-pack'],
    ] as const) {
      const text = `# ${comment}\n${def('sigmoid_prime(z)')}`;
      const { problems, matches } = matchExercises(parse(text), [lecture]);
      assert.deepEqual(matches, []);
      assert.deepEqual(
        problems.map(each => [each.code, textIn(text, each.range)]),
        [[code, comment]],
      );
      assert.match(problems[0]!.message, /Known: `/);
    }
  });

  it('diagnoses a comment that belongs to no function', () => {
    for (const [text, codes] of [
      ['# gprime: tanh-derivative\n\ndef h(z): return 1', ['loose-comment']],
      ['def h(z):\n    # gprime: tanh-derivative\n    return 1', ['loose-comment']],
      ['# gprime: is a grader\nx = 1', []],
      ['# gprime: none\nx = 1', []],
    ] as const)
      assert.deepEqual(
        matchExercises(parse(text), [lecture]).problems.map(each => each.code),
        codes,
      );
  });

  it('refuses an exercise of another language', () => {
    const only = pack('course', { languages: ['javascript'], names: ['f'] });
    assert.match(reasons(`# gprime: own\n${def('f(z)')}`, [only]).join(), /asks for javascript/);
  });
});

describe('matchExercises with several packs', () => {
  it('lets the first pack with the name win', () => {
    const packs = [
      pack('workspace', { names: ['sigmoid_prime'] }),
      pack('installed', { names: ['sigmoid_prime', 'other'] }),
      lecture,
    ];
    const text = def('sigmoid_prime(z)') + def('other(z)') + def('dtanh(z)');
    assert.deepEqual(matched(text, packs), [
      'sigmoid_prime → workspace/own',
      'other → installed/own',
      'dtanh → lecture/tanh-derivative',
    ]);
  });

  it('takes names of other packs as written', () => {
    const packs = [pack('workspace', { names: ['sigmoid_prime'] })];
    assert.deepEqual(matched(def('sigmoidPrime(z)') + def('dsig(z)'), packs), []);
  });

  it('finds a comment’s exercise in the order of the packs, and in the one it names', () => {
    const packs = [pack('workspace', { names: [] }, 'tanh-derivative'), lecture];
    assert.deepEqual(matched(`# gprime: tanh-derivative\n${def('f(z)')}`, packs), [
      'f → workspace/tanh-derivative',
    ]);
    assert.deepEqual(matched(`# gprime: lecture/tanh-derivative\n${def('f(z)')}`, packs), [
      'f → lecture/tanh-derivative',
    ]);
  });

  it('asks an upstream exercise for two arguments', () => {
    const packs = [pack('workspace', { names: ['f'], argument: 'upstream' })];
    assert.deepEqual(matched(def('f(dA, cache)'), packs), ['f → workspace/own']);
    assert.match(reasons(def('f(z)'), packs).join(), /takes one argument/);
    assert.match(reasons(def('f(a, b, c)'), packs).join(), /takes 3 arguments/);
  });

  it('matches nothing without packs', () => {
    assert.deepEqual(matched(def('sigmoid_prime(z)'), []), []);
  });
});
