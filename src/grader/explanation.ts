import { arrayDefect, truncatesIntegers } from './array-defects.ts';
import { isOneForAll } from './conversation.ts';
import { defect, diagnose, formed } from './diagnosis.ts';
import { decidingFinding, literalsOf } from './judged-check.ts';
import type { JudgedCheck } from './judged-check.ts';
import { overflowOf } from './overflow.ts';
import { precisionDefect } from './precision-defects.ts';
import type { Misconception } from './types.ts';

/** The misconception or defect behind a verdict; null where nothing certain can be said. */
export async function explain(check: JudgedCheck): Promise<Misconception | null> {
  const { verdict, judgement, findings, model, argument } = check;
  switch (verdict) {
    case 'activation-form':
      return formed(model, 'activation-form', null, argument === 'pre-activation');
    case 'incorrect':
      if (findings.some(f => f.reason === 'nondeterministic')) return defect('nondeterministic');
      return judgement.valuesHold ? null : explainValues(check);
    case 'partial': {
      const id = partialDefect(check);
      return id === null ? null : defect(id);
    }
    case 'unstable':
      return overflowOf(check.points, check.conversation.warnings, check.implementation)
        ? defect('overflow')
        : null;
    case 'approximate': {
      const { implementation, evidence, exercise } = check;
      const found = precisionDefect(
        evidence.main,
        implementation,
        literalsOf(check),
        exercise.activation,
      );
      return found && defect(found.id, found.constant);
    }
    default:
      return null;
  }
}

async function explainValues(check: JudgedCheck): Promise<Misconception | null> {
  const { other, evidence, argument, judgement, model, implementation } = check;
  if (other === null) return null;
  if (isOneForAll(evidence.main)) {
    // One number for the whole array: it is no function of z that a formula could explain.
    const shape = check.findings.find(f => f.id === 'element-wise' && !f.holds);
    return defect((shape && arrayDefect(shape, implementation)) ?? 'reduces');
  }
  return diagnose({
    ...model,
    implementation,
    program: check.program,
    literals: literalsOf(check),
    askForward: question =>
      check.conversation.ask(evidence.main.form, question, { target: 'forward' }),
    main: evidence.main,
    other,
    mainIsOutput: argument === 'activation',
    judgement,
  });
}

function partialDefect({ findings, implementation, model }: JudgedCheck): string | null {
  const failed = decidingFinding(findings);
  switch (failed?.id) {
    case 'purity':
      return failed.reason === 'mutated' ? 'mutates-input' : 'nondeterministic';
    case 'element-wise':
      return arrayDefect(failed, implementation);
    case 'integers':
      return truncatesIntegers(failed, model.examiner) ? 'integer-truncation' : null;
    default:
      return null;
  }
}
