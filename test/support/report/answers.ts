/** Spellings that a sentence may use for the answer of either exercise, brought to one form. */
function normalized(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('−', '-')
    .replaceAll('²', '^2')
    .replaceAll('**', '^')
    .replace(/[·×*\s]/g, '')
    .replaceAll('e⁻ᶻ', 'exp(-z)')
    .replaceAll('e^-z', 'exp(-z)')
    .replaceAll('e^(-z)', 'exp(-z)')
    .replaceAll(/\b(math|np|numpy|torch)\./g, '')
    .replaceAll(/(sigmoid|logistic|σ|tanh|g)\(z\)/g, 'g')
    .replaceAll(/tanh\^2(\(z\)|z)?/g, 'g^2')
    .replaceAll(/(sigmoid|σ|tanh)\^2/g, 'g^2');
}

const answers = [
  'g(1-g)',
  '(1-g)g',
  'g-g^2',
  'g-gg',
  's(1-s)',
  '1-g^2',
  '1-(g)^2',
  '1-gg',
  '1-t^2',
  'sech^2',
  '1/cosh(z)^2',
  '1/cosh^2',
  'exp(-z)/(1+exp(-z))^2',
  'exp(z)/(1+exp(z))^2',
  'g(-z)',
  'gσ(-z)',
  '(1-g)(1+g)',
];

/** The answer that the text gives away, null where it gives none. */
export function answerIn(text: string): string | null {
  const form = normalized(text);
  return answers.find(answer => form.includes(answer)) ?? null;
}
