import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, environment, type Python } from '../scripts/python.mjs';
import { run } from '../scripts/process.mjs';
import { beside, measurePeer } from './peers.ts';
import type { Measurement } from './measure.ts';

/** The assignment as nbgrader names it. */
const assignment = 'ps1';

/**
 * What a course would grade one submission with otherwise: otter-grader and nbgrader, each in an environment
 * of its own. One that pip does not bring is left out, and said.
 * @param folder where the peers' files lie
 */
export async function measureGraders(
  folder: string,
  python: Python,
  runs: number,
  say: (sentence: string) => void,
): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const { name, packages, modules, prepare, args } of [otter, nbgrader]) {
    try {
      const cache = cacheFolder(python, name);
      const own = await environment(python, cache, [...packages, 'numpy'], say, modules);
      const at = await prepare(folder, own);
      rows.push(await measurePeer(`${name}, one submission`, at, own, args, runs));
    } catch (error) {
      say(`${name} is left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return rows;
}

const otter = {
  name: 'otter-grader',
  packages: ['otter-grader', 'ipykernel'],
  modules: ['otter', 'ipykernel', 'numpy'],
  prepare: (folder: string) => Promise.resolve(folder),
  args: [
    '-c',
    'from otter.cli import cli; cli()',
    ...['check', 'sigmoid_prime.py', '-t', 'otter-tests', '-q', 'q1'],
  ],
};

const nbgrader = {
  name: 'nbgrader',
  packages: ['nbgrader', 'ipykernel'],
  modules: ['nbgrader', 'ipykernel', 'numpy'],
  prepare: layOutCourse,
  args: ['-m', 'nbgrader', 'autograde', assignment, '--force'],
};

/** A course with one assignment and one submission of it. */
async function layOutCourse(folder: string, python: string): Promise<string> {
  const course = join(folder, 'course');
  const answer = await readFile(join(folder, 'sigmoid_prime.py'), 'utf8');
  const notebook = JSON.stringify({
    cells: [
      cell('answer', answer, { grade: false, solution: true, locked: false }),
      cell('test', comparisons, { grade: true, solution: false, locked: true, points: 1 }),
    ],
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
  for (const place of ['source', join('submitted', 'student')]) {
    const at = join(course, place, assignment);
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'hw.ipynb'), notebook);
    await cp(join(folder, 'points.json'), join(at, 'points.json'));
  }
  const made = await run(python, ['-m', 'nbgrader', 'generate_assignment', assignment], {
    cwd: course,
    env: beside(python),
  });
  if (made.code !== 0) throw new Error(made.errors);
  return course;
}

const comparisons = `import json
with open("points.json") as file:
    points = json.load(file)
for z, expected in points:
    assert abs(sigmoid_prime(np.float64(z)) - expected) <= 1e-6 + 1e-5 * abs(expected), z
`;

function cell(id: string, source: string, grading: object) {
  return {
    cell_type: 'code',
    id,
    metadata: { nbgrader: { schema_version: 3, grade_id: id, task: false, ...grading } },
    source,
    execution_count: null,
    outputs: [],
  };
}
