import * as vscode from 'vscode';
import { DerivationCommand } from '../derivation/command.ts';
import { Doctor } from '../doctor/doctor.ts';
import type { DoctorParts } from '../doctor/doctor.ts';
import { DisposableStore } from '../disposables.ts';
import type { Disposable } from '../disposables.ts';
import type { Faults } from '../faults.ts';
import { command } from '../ids.ts';
import type { CommandId } from '../ids.ts';
import type { ReportSurface } from '../report/surface.ts';
import { CheckCommands } from './check.ts';
import type { CheckCommandParts } from './check.ts';
import { ExplainCommands } from './explain.ts';
import { selectExercise } from './select-exercise.ts';
import type { SelectExerciseParts } from './select-exercise.ts';

export function registerCommands(
  parts: CheckCommandParts &
    SelectExerciseParts &
    DoctorParts & { report: ReportSurface; faults: Faults; log: vscode.LogOutputChannel },
): Disposable {
  const store = new DisposableStore();
  const derivation = store.add(new DerivationCommand(parts));
  const doctor = store.add(new Doctor(parts));
  const { checks, results, report, faults, log } = parts;
  const check = new CheckCommands(parts);
  const explain = new ExplainCommands(parts);
  const all: Record<CommandId, (...args: unknown[]) => unknown> = {
    [command.checkFile]: named => check.checkFile(named),
    [command.checkFunction]: (named, name) => check.checkFunction(named, name),
    [command.checkOpenFiles]: () => check.checkOpenFiles(),
    [command.showReport]: (named, name) => report.show(named, name),
    [command.replaySeed]: (named, seed, name) => check.replaySeed(named, seed, name),
    [command.selectExercise]: (named, name) => selectExercise(parts, named, name),
    [command.showHint]: (named, name) => explain.showHint(named, name),
    [command.copyTest]: (named, name) => explain.copyTest(named, name),
    [command.checkDerivation]: () => derivation.run(),
    [command.clearResults]: () => {
      checks.cancel();
      results.clear();
    },
    [command.cancelChecks]: () => checks.cancel(),
    [command.doctor]: () => doctor.run(),
    [command.showLog]: () => log.show(),
  };
  for (const [id, run] of Object.entries(all)) {
    store.add(
      vscode.commands.registerCommand(id, (...args: unknown[]) =>
        faults.command(() => run(...args)),
      ),
    );
  }
  return store;
}
