import type { Catalogue } from '../facts.ts';

const hasLoop = (text: string): boolean => /\b(for|while)\b/.test(text);

/** Right for numbers, or right in its values, and something about arrays or the argument is not. */
export const defectsOfArrays: Catalogue = {
  'array-condition': {
    squiggle: () => 'An array has many truth values: `if` cannot choose one for all of z.',
    atPoint: false,
    hints: () => [
      'Evaluate z > 0 for z = np.array([-1.0, 1.0]): which branch should if take?',
      'Choose element by element with np.where, or find a formula without cases.',
    ],
    explanation: () =>
      'Comparing an array gives an array of truth values, one an element. Python refuses to make one decision of them.',
  },
  'scalar-only': {
    squiggle: f => {
      const call = scalarCall(f.text);
      return call === null
        ? 'Right for single numbers, but an array z fails here.'
        : `Right for single numbers, but an array z fails: ${call} takes one number at a time.`;
    },
    atPoint: false,
    hints: () => [
      'Call your function with np.array([0.0, 1.0]): what does it say?',
      'The math module knows single numbers; NumPy has functions of the same names for arrays.',
    ],
    explanation: () =>
      'A layer passes all its pre-activations at once. The functions of the math module take one number; those of NumPy apply to every element.',
  },
  reduces: {
    squiggle: () => 'Several z go in and a single number comes out.',
    atPoint: false,
    hints: f => [
      'Call your function with three numbers: how many come back?',
      hasLoop(f.text)
        ? 'Each z has a slope of its own: does a return end the loop at the first one?'
        : 'Each z has a slope of its own: leave out the sum, mean or dot product.',
    ],
    explanation: () =>
      'g acts on each z by itself, so g(zᵢ) does not depend on zⱼ, and the result has the shape of z. A dot product or a sum puts the elements together, and a return inside a loop gives the first alone.',
  },
  jacobian: {
    squiggle: () => 'An n × n matrix comes out; asked for is one slope for each z.',
    atPoint: false,
    hints: () => [
      'Call your function with three numbers and look at what stands off the diagonal.',
      'Return the diagonal alone: one number for each z.',
    ],
    explanation: () =>
      'The full Jacobian is not wrong: g acts element-wise, so all that is off its diagonal is 0. The lecture’s g′ is the diagonal, in the shape of z.',
  },
  'matrix-product': {
    squiggle: () => 'This is a matrix product; element by element the product is `*`.',
    atPoint: false,
    hints: () => [
      'Compare a @ b with a * b for two arrays of three numbers.',
      'Use * between the factors.',
    ],
    explanation: () =>
      'np.dot, @ and np.matmul multiply and then sum. Element-wise multiplication keeps the shape of z.',
  },
  'shape-lost': {
    squiggle: () => 'The result has another shape than z.',
    atPoint: false,
    hints: () => [
      'Print z.shape and the shape of your result for an array of 2 × 3 numbers.',
      'Apply the formula to z as it is, without flattening or indexing it.',
    ],
    explanation: () => 'One slope belongs to each z, in the same place, whatever the shape of z.',
  },
  'mutates-input': {
    squiggle: () =>
      'Right values, but the caller’s z is overwritten; later code would read wrong numbers.',
    atPoint: false,
    hints: () => [
      'Make z = np.array([1.0]), call your function, then print z.',
      'Work on a copy, or compute a new array in place of changing z.',
    ],
    explanation: () =>
      'An array is handed over, not copied: z[...] = and operators such as *= change the caller’s numbers too. The backward pass still needs them.',
  },
  nondeterministic: {
    squiggle: () => 'The same z gives another answer on a second call.',
    atPoint: false,
    hints: f => [
      `Call ${f.name}(1.0) twice in a row and compare.`,
      'Look for a random number, the time, or a variable that is kept between calls.',
    ],
    explanation: () => 'A mathematical function depends on its argument alone.',
  },
  'integer-truncation': {
    squiggle: f =>
      f.verdict === 'incorrect'
        ? 'The slope is cut to a whole number: it is stored where integers alone fit.'
        : 'Right for floats, but for integer z the slope is cut to a whole number.',
    atPoint: true,
    hints: f => [
      f.verdict === 'incorrect'
        ? 'Print the dtype of your result: is it int or float?'
        : 'Compare your function at np.array([0, 1]) and at np.array([0.0, 1.0]).',
      'The result is stored in an array of integers: make it one of floats.',
    ],
    explanation: f =>
      f.verdict === 'incorrect'
        ? 'An array of integers (dtype=int, or one that was made from whole numbers) keeps whole numbers alone: what is stored there loses its fraction.'
        : 'np.zeros_like(z), np.empty_like(z) and a copy of z take over its type. If z holds integers, what is stored there loses its fraction.',
  },
};

/** The first call of a function that takes single numbers (`math.exp`), as the text has it. */
function scalarCall(text: string): string | null {
  return /\b(?:math|cmath)\.\w+(?=\()/.exec(text)?.[0] ?? null;
}
