import type { CheckInput } from './check-input.ts';
import type { Facts, Family } from './facts.ts';
import { showNumber } from './number.ts';
import { stepName } from './sentences/steps.ts';

/** Longer names are cut in sentences, so that a squiggle stays one line. */
const NAME_LENGTH = 28;

/** Collects what the sentences speak of. The grade is one that the feedback policy has already thinned. */
export function factsOf({ file, match, grade }: CheckInput): Facts {
  const { exercise, implementation, pack } = match;
  const { activation } = exercise;
  const { name } = implementation;
  const { argument, cache } = exercise.implementation;
  const passesOutput = argument === 'activation' || (argument === 'upstream' && cache === 'output');
  const steps = activation.derivation();
  const step = steps.find(({ id }) => id === grade.misconception?.step) ?? null;
  const { counterexample } = grade;
  return {
    verdict: grade.verdict,
    isJudged: grade.verdict !== 'error' && grade.verdict !== 'not-started',
    name: name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1)}…`,
    language: file.language,
    family: familyOf(steps[0]?.id),
    symbol: activation.definition.symbol,
    activation: grade.misconception?.activation ?? null,
    outputAt: z => showNumber(activation.valueAt(z)),
    slopesAt: z => activation.subgradientAt(z),
    argument: passesOutput ? 'activation' : 'pre-activation',
    showsExpected: pack.feedback === 'full',
    point: counterexample,
    form: counterexample?.form ?? 'scalar',
    failure: counterexample?.failure ?? grade.failure,
    returned: grade.returned ?? null,
    misconception: grade.misconception,
    failing: grade.properties.filter(({ verdict }) => verdict === 'fail'),
    step: stepName(step),
    curve: grade.curve,
    maxError: grade.maxError,
    text: implementation.text,
  };
}

/** The lecture's own derivations name their lines S0… and T0…. */
function familyOf(firstStep: string | undefined): Family {
  if (firstStep === 'S0') return 'logistic';
  return firstStep === 'T0' ? 'tanh' : 'other';
}
