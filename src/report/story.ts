import type { CheckInput } from './check-input.ts';
import type { Facts, Sentences } from './facts.ts';
import { textIn } from '../pack/text.ts';
import { count } from './number.ts';
import { defects, sentencesOf } from './sentences/catalogue.ts';
import { short } from './sentences/failure-pattern.ts';
import { explainFailure, type FailureSentence } from './sentences/failures.ts';
import { pointSentence } from './sentences/point.ts';
import { bareVerdicts, verdictSentences } from './sentences/verdicts.ts';

/** A squiggle is one line. */
export const SQUIGGLE_LENGTH = 140;

/** A longer formula is no help at a glance: the report shows it. */
const FORMULA_LENGTH = 50;

/** What is said about one check, in the order in which the surfaces tell it. */
export interface Story {
  headline: string;
  /** The headline with the counterexample, as a squiggle carries it. */
  message: string;
  explanation: string[];
  hints: string[];
  point: string | null;
}

export function tellStory(input: CheckInput, f: Facts): Story {
  const { feedback } = input.match.pack;
  if (feedback === 'verdict' && f.failure === null) {
    const headline = bareVerdicts[f.verdict];
    return { headline, message: headline, explanation: [], hints: [], point: null };
  }
  if (f.verdict === 'correct') {
    const asked = Object.values(input.grade.inputs).reduce((sum, each) => sum + each);
    const headline = `g′ agrees with the reference on ${count(asked, 'input')}.`;
    return { headline, message: headline, explanation: [], hints: [], point: null };
  }
  const sentences = sentencesFor(f, input.file.text);
  const headline = short(inTermsOf(f, sentences.squiggle(f)), SQUIGGLE_LENGTH);
  const point = pointSentence(f);
  const whole = sentences.atPoint && point !== null ? `${headline} ${point}` : headline;
  return {
    headline,
    message: whole.length <= SQUIGGLE_LENGTH ? whole : headline,
    explanation: [sentences.explanation(f), ...origins(f)].filter(text => text !== ''),
    hints: feedback === 'verdict' ? [] : hintsOf(input, f, sentences),
    point,
  };
}

/** What explains best: an exception in plain terms, the misconception, the pack's own id, the verdict. */
function sentencesFor(f: Facts, source: string): Sentences {
  const id = f.misconception?.id ?? null;
  const known = id === null ? null : sentencesOf(id);
  if (f.failure !== null && (f.verdict === 'error' || (f.verdict === 'incorrect' && id === null))) {
    const said = explainFailure(f.failure, { name: f.name, language: f.language, source });
    // Where the text showed another fault than the exception speaks of, the text knows better.
    if (known === null || said.like === id) return failureSentences(said, known, f);
  }
  if (known !== null) return known;
  return id === null ? verdictSentences[f.verdict] : ofPack(f, id);
}

function failureSentences(said: FailureSentence, known: Sentences | null, f: Facts): Sentences {
  const like = known ?? (said.like === null ? null : sentencesOf(said.like));
  return {
    squiggle: () => (f.point === null ? said.squiggle : said.squiggle.replace(/[.!?]?$/, '.')),
    // Where other inputs are answered, the one that is not says most.
    atPoint: f.point !== null,
    hints: facts => said.hints ?? (like ?? verdictSentences.error).hints(facts),
    explanation: () => said.explanation,
  };
}

/** A misconception that only the pack knows: its formula is all there is to say. */
function ofPack(f: Facts, id: string): Sentences {
  const formula = f.misconception?.formula ?? null;
  return {
    squiggle: () =>
      formula === null || formula.length > FORMULA_LENGTH
        ? `This is a mistake that the exercise knows: ${id}.`
        : `These are the values of ${formula}, not of g′.`,
    atPoint: true,
    hints: facts => verdictSentences.incorrect.hints(facts),
    explanation: () => 'The exercise lists this formula among its known mistakes.',
  };
}

/** Whether the formula that fitted takes the other of z and g(z) than the exercise passes. */
function takesOther({ misconception, argument }: Facts): boolean {
  if (misconception === null) return false;
  const { id, inOutput } = misconception;
  const isFormula = defects[id] === undefined && id !== 'activation-form' && id !== 'wrong-forward';
  return isFormula && inOutput !== (argument === 'activation');
}

/** A formula in the output is not contradicted by what it gives for z: the sentence has to say which it is. */
function inTermsOf(f: Facts, sentence: string): string {
  if (!takesOther(f)) return sentence;
  const other = f.argument === 'activation' ? 'z' : 'the output g(z)';
  return `${sentence.replace(/\.$/, '')} (as a formula in ${other}).`;
}

function origins(f: Facts): string[] {
  const said = (f.misconception?.alternatives ?? [])
    .map(id => sentencesOf(id)?.squiggle(f) ?? null)
    .filter(sentence => sentence !== null)
    .map(sentence => `Other code gives the same values, and it may be yours: ${sentence}`);
  if (takesOther(f))
    said.unshift(
      f.argument === 'activation'
        ? 'Moreover the formula is one in z, and this exercise passes the output g(z).'
        : 'Moreover the formula is one in the output g(z), and this exercise passes z.',
    );
  return said;
}

/** The pack's own hints, where it has some for this id, else the catalogue's; no more than the pack allows. */
function hintsOf({ match, locale }: CheckInput, f: Facts, sentences: Sentences): string[] {
  const own = match.exercise.misconceptions.find(({ id }) => id === f.misconception?.id)?.hints;
  const hints =
    own !== undefined && own.length > 0
      ? own.map(hint => textIn(hint, locale))
      : [...sentences.hints(f)];
  return hints.filter(hint => hint !== '').slice(0, match.pack.hints.max);
}
