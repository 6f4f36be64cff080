import { createHash } from 'node:crypto';
import type { Grade } from '../grader/types.ts';
import { textIn } from '../pack/text.ts';
import { isNotebook } from '../submission/language.ts';
import type { CheckInput } from './check-input.ts';
import { copyAsTest } from './copy-as-test/copy-as-test.ts';
import { derivationOf } from './derivation.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Facts } from './facts.ts';
import { factsOf } from './facts-of.ts';
import { toJsonNumber } from './number.ts';
import { mismatch, reportPoint, tangentOf } from './pictures.ts';
import { thin } from './policy.ts';
import {
  notebookNote,
  policyNote,
  ranWholeNote,
  skippedNote,
  warningNote,
} from './sentences/notes.ts';
import { failureName, pointNumbers } from './sentences/point.ts';
import { bareProperty, propertySentence } from './sentences/properties.ts';
import { regionSentence } from './sentences/regions.ts';
import { verdictLabels } from './sentences/verdicts.ts';
import { slopeByHand } from './slope.ts';
import { tellStory } from './story.ts';
import type { Check, ReportProperty } from './types.ts';

/** Turns what the grader found out into what the surfaces show. What the pack's policies keep back is not in it. */
export function buildCheck(whole: CheckInput): Check {
  const { match, file, locale } = whole;
  const { pack, exercise, implementation } = match;
  const { activation } = exercise;
  const grade = thin(whole.grade, pack.feedback);
  const input = { ...whole, grade };
  const f = factsOf(input);
  const story = tellStory(input, f);
  const isFull = pack.feedback === 'full';
  const { misconception, counterexample } = grade;
  const { steps, note } = derivationOf(activation, pack.derivation, grade);
  const { symbol } = activation.definition;
  return {
    file: file.path,
    submissionSha256: createHash('sha256').update(file.text).digest('hex'),
    language: file.language,
    function: implementation.name,
    pack: { id: pack.id, version: pack.version, digest: pack.digest, signed: pack.signed },
    exercise: exercise.id,
    range: implementation.nameRange,
    verdict: grade.verdict,
    passed: grade.passed,
    score: grade.score,
    maxScore: grade.maxScore,
    misconception: misconception && {
      id: misconception.id,
      formula: misconception.formula,
      alternatives: misconception.alternatives,
    },
    counterexample: counterexample && {
      z: toJsonNumber(counterexample.z),
      actual: failureName(counterexample.failure) ?? toJsonNumber(counterexample.actual),
      expected: isFull ? toJsonNumber(counterexample.expected) : null,
    },
    properties: propertiesOf(input, f),
    diagnostics: diagnosticsOf(input, f, story),
    surface: {
      title: textIn(exercise.title, locale),
      packTitle: textIn(pack.title, locale),
      packMark: pack.signed || pack.shipped ? null : 'unsigned pack',
      verdictLabel: verdictLabels[grade.verdict],
      headline: story.headline,
      point: story.point,
      numbers: pointNumbers(f),
      explanation: story.explanation,
      hints: story.hints,
      seed: grade.seed,
      inputs: grade.inputs,
      feedback: pack.feedback,
      region: regionSentence(grade.region),
      mismatches: isFull ? grade.mismatches.map(mismatch) : null,
      curve: isFull && grade.curve.length > 0 ? grade.curve.map(reportPoint) : null,
      tangent: isFull && counterexample ? tangentOf(activation, counterexample) : null,
      symbols: { function: symbol, output: `${symbol}(z)`, derivative: `${symbol}′(z)` },
      derivation: steps,
      derivationNote: note,
      tolerance: exercise.tolerance,
      output: grade.output,
      notes: notesOf(input),
      slopeByHand:
        isFull && counterexample?.failure === null && misconception?.id !== 'no-return'
          ? slopeByHand(activation, counterexample)
          : null,
      copyAsTest: isFull ? copyAsTest(input) : null,
      definition: implementation.range,
      failures: grade.failures,
      milliseconds: whole.milliseconds,
    },
  };
}

function propertiesOf({ grade, match }: CheckInput, f: Facts): ReportProperty[] {
  const bare = match.pack.feedback === 'verdict';
  return grade.properties.map(property => ({
    id: property.id,
    verdict: property.verdict,
    points: property.points,
    maxPoints: property.maxPoints,
    message: bare ? bareProperty(property.verdict) : propertySentence(property, f),
  }));
}

function notesOf({ grade, file, match }: CheckInput): string[] {
  const warnings: Grade['warnings'] = grade.warnings.filter(({ path }) => path === file.path);
  return [
    policyNote(match.pack.feedback),
    isNotebook(file.path) ? notebookNote : null,
    grade.ranWhole ? ranWholeNote : skippedNote(grade.skipped),
    ...warnings.map(warningNote),
  ].filter(text => text !== null);
}
