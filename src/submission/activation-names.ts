/**
 * The spellings under which public code keeps g and g′ of the lecture's two functions, read off 924
 * implementations: `sigmoid_prime`, `dTanh`, `gradLogistic`, `sigm_der`, `hyperbolicTangentDerivative`, …
 */

const spellings: Readonly<Record<string, string[]>> = {
  sigmoid: [
    'sigmoid',
    'sigmoidal',
    'sigmod',
    'sigmoide',
    'logisticsigmoid',
    'sigmoidlogistic',
    'logistic',
    'logsig',
    'expit',
    'sigma',
    'sigm',
    'sig',
    'σ',
  ],
  tanh: ['hyperbolictangent', 'tangenthyperbolic', 'hyperbolictan', 'hyptan', 'tansig', 'tanh'],
};

/** Words that say derivative, before or after the function's name. */
const before =
  'd|d?grad(?:ient)?|deriv(?:ative|ate)?|derived|der|diff|prime|backward|backprop|slope';
const after = `${before}|derivation|backwards|bwd|backpropagation|derive|dz|dx|p|dot`;

/** Words that say nothing about which function it is. */
const fillers = new Set(
  (
    'a an the of for my our own calc calculate calculates compute computes get find eval evaluate apply ' +
    'f fn fun func funct function functions method activation activate act unit neuron layer ' +
    'np numpy math torch py js vec vector vectorized vectorised array scalar elementwise wise element ' +
    'stable safe fast simple naive numeric analytic analytical closed form first manual custom student ' +
    'fixed new old good bad wrong right correct test hw homework task q ex exercise w wrt z x'
  ).split(' '),
);

interface Patterns {
  activation: string;
  derivative: RegExp;
  forward: RegExp;
}

const patterns: readonly Patterns[] = Object.entries(spellings).map(([activation, names]) => {
  const any = names.toSorted((a, b) => b.length - a.length).join('|');
  return {
    activation,
    derivative: new RegExp(`^(?:(?:${before})(?:${any})(?:d[zx])?|(?:${any})(?:${after}))$`, 'u'),
    forward: new RegExp(`^(?:forward)?(?:${any})(?:forward)?$`, 'u'),
  };
});

/** `_sigmoidPrime2` → sigmoid, prime; `DSigmoid` → d, sigmoid. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/′|'/g, '_prime')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');
}

/** Words without those that say nothing; a name that is all such words stays as it is. */
function telling(name: string): string {
  return wordsOf(name)
    .filter(word => !fillers.has(word))
    .join('');
}

/** Which activation's derivative a name says, null for none. Names that only say "derivative" say none. */
export function derivativeNamed(name: string): string | null {
  const joined = telling(name);
  return patterns.find(each => each.derivative.test(joined))?.activation ?? null;
}

/** Which activation itself a name says. */
export function activationNamed(name: string): string | null {
  const joined = telling(name);
  return patterns.find(each => each.forward.test(joined))?.activation ?? null;
}
