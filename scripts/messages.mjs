// Prints the catalogue: every sentence about a result, for the logistic function and one wrong formula.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode24 } from './node24.mjs';

const self = fileURLToPath(import.meta.url);
const node = findNode24();
if (node !== process.execPath) {
  process.exit(spawnSync(node, [self], { stdio: 'inherit' }).status ?? 1);
}

const { createActivation } = await import('../src/activation/activation.ts');
const { showNumber } = await import('../src/report/number.ts');
const { defects, misconceptions } = await import('../src/report/sentences/catalogue.ts');
const { pointSentence } = await import('../src/report/sentences/point.ts');
const { stepName } = await import('../src/report/sentences/steps.ts');
const { verdictSentences } = await import('../src/report/sentences/verdicts.ts');

const sigmoid = createActivation({
  name: 'sigmoid',
  symbol: 'σ',
  g: '1 / (1 + exp(-z))',
  neat: 'g * (1 - g)',
  parameters: {},
  kinks: [],
});

/** A check of σ(z)(1 − z): no sentence depends on it but in its numbers. */
const facts = {
  verdict: 'incorrect',
  isJudged: true,
  name: 'sigmoid_prime',
  language: 'python',
  family: 'logistic',
  symbol: 'σ',
  activation: 'arctan',
  outputAt: z => showNumber(sigmoid.valueAt(z)),
  slopesAt: () => null,
  argument: 'pre-activation',
  showsExpected: true,
  point: { z: 0, actual: 0.5, expected: 0.25 },
  form: 'scalar',
  failure: null,
  returned: null,
  misconception: {
    id: '',
    formula: null,
    alternatives: [],
    step: 'S4',
    inOutput: false,
    constant: 0.5,
  },
  failing: [],
  step: stepName({ id: 'S4', rule: 'substitution' }),
  curve: Array.from({ length: 33 }, (_, i) => {
    const z = (i - 16) / 2;
    return { z, actual: sigmoid.valueAt(z) * (1 - z), expected: sigmoid.derivativeAt(z) };
  }),
  maxError: 3.1e-11,
  text: 'def sigmoid_prime(z):\n    return math.exp(z)',
};

function print(id, sentences) {
  const point = sentences.atPoint ? ` ${pointSentence(facts) ?? ''}` : '';
  const hints = sentences.hints(facts).map((hint, i) => `  hint ${i + 1}  ${hint}`);
  const why = sentences.explanation(facts);
  console.log(
    [
      id,
      `  ${sentences.squiggle(facts)}${point}`,
      ...hints,
      ...(why ? [`  why     ${why}`] : []),
      '',
    ].join('\n'),
  );
}

for (const [title, group] of Object.entries({
  misconceptions,
  defects,
  verdicts: verdictSentences,
})) {
  console.log(`— ${title} —\n`);
  for (const [id, sentences] of Object.entries(group)) print(id, sentences);
}
