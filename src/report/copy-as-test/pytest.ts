import { basename } from 'node:path';
import type { CheckInput } from '../check-input.ts';
import { isNotebook } from '../../submission/language.ts';
import type { Implementation } from '../../submission/types.ts';
import { nameOf, type TestCase } from './case.ts';

/** How the test reaches the function: what is imported, and the expression that is called. */
function reach({ access, name }: Implementation): { imported: string; callee: string } {
  switch (access.kind) {
    case 'function':
      return { imported: access.name, callee: access.name };
    case 'method': {
      const owner = access.isStatic ? access.owner : `${access.owner}.__new__(${access.owner})`;
      return { imported: access.owner, callee: `${owner}.${access.name}` };
    }
    case 'property': {
      const keys = access.keys.map(key => (/^\d+$/.test(key) ? `[${key}]` : `[${text(key)}]`));
      return { imported: access.owner, callee: `${access.owner}${keys.join('')}` };
    }
    case 'default':
      return { imported: name, callee: name };
  }
}

/** A Python literal: JSON's strings are Python's. */
const text = (value: string): string => JSON.stringify(value);

function number(x: number): string {
  if (Number.isNaN(x)) return 'float("nan")';
  if (!Number.isFinite(x)) return x > 0 ? 'float("inf")' : 'float("-inf")';
  const digits = Object.is(x, -0) ? '-0.0' : String(x);
  return /[.e]/.test(digits) ? digits : `${digits}.0`;
}

const list = (xs: number[]): string => `[${xs.map(number).join(', ')}]`;

const keyword =
  /^(False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)$/;

function importLines(path: string, imported: string): string[] {
  // A notebook cannot be imported: the test runs where its function is.
  if (isNotebook(path)) return [`# Run this in a cell below the one that defines ${imported}.`];
  const module = basename(path).replace(/\.py$/, '');
  if (/^[A-Za-z_]\w*$/.test(module) && !keyword.test(module))
    return [`from ${module} import ${imported}`];
  // A file whose name is no Python name can only be loaded by its path.
  return [
    'import importlib.util',
    'import pathlib',
    '',
    `path = pathlib.Path(__file__).with_name(${text(basename(path))})`,
    'spec = importlib.util.spec_from_file_location("submission", path)',
    'submission = importlib.util.module_from_spec(spec)',
    'spec.loader.exec_module(submission)',
    `${imported} = submission.${imported}`,
  ];
}

/** A test for pytest, or any runner that calls functions named test_…. */
export function pytestTest({ match, file }: CheckInput, test: TestCase): string {
  const { implementation, exercise } = match;
  const { imported, callee } = reach(implementation);
  const { flag } = implementation;
  const extra =
    flag === null
      ? ''
      : `, ${flag.parameter}=${typeof flag.value === 'number' ? flag.value : flag.value ? 'True' : 'False'}`;
  const upstream = exercise.implementation.argument === 'upstream';
  const call = (z: string): string =>
    upstream ? `${callee}(1.0, ${z}${extra})` : `${callee}(${z}${extra})`;
  const { rtol, atol } = exercise.tolerance;
  const body = bodyOf(test, call, `rtol=${rtol}, atol=${atol}`, { rtol, atol });
  const title = `test_${implementation.name.replace(/\W+/g, '_')}_${slug(nameOf(test))}`;
  const needsNumpy = body.some(line => line.includes('np.'));
  return [
    ...(needsNumpy ? ['import numpy as np'] : []),
    ...importLines(file.path, imported),
    '',
    '',
    `def ${title}():`,
    ...body.map(line => `    ${line}`),
    '',
    ...(isNotebook(file.path) ? ['', `${title}()`, ''] : []),
  ].join('\n');
}

function bodyOf(
  test: TestCase,
  call: (z: string) => string,
  close: string,
  { rtol, atol }: { rtol: number; atol: number },
): string[] {
  switch (test.kind) {
    case 'value': {
      const allowed = `${number(atol)} + ${number(rtol)} * abs(expected)`;
      return [
        `expected = ${number(test.expected)}`,
        `actual = ${single(test, call)}`,
        `assert abs(actual - expected) <= ${allowed}`,
      ];
    }
    case 'kink':
      return [
        `actual = ${single(test, call)}`,
        `assert ${number(test.low)} - ${number(atol)} <= actual <= ${number(test.high)} + ${number(atol)}`,
      ];
    case 'array':
    case 'integers': {
      const numbers = test.kind === 'array' ? list(test.inputs) : `[${test.inputs.join(', ')}]`;
      return [
        `z = np.array(${numbers})`,
        `expected = np.array(${list(test.expected)})`,
        `actual = np.asarray(${call('z')})`,
        'assert actual.shape == z.shape',
        `assert np.allclose(actual, expected, ${close})`,
      ];
    }
    case 'unchanged':
      return [
        `z = np.array(${list(test.inputs)})`,
        'before = z.copy()',
        call('z'),
        'assert np.array_equal(z, before)',
      ];
    case 'repeatable':
      return [`assert ${call(number(test.input))} == ${call(number(test.input))}`];
  }
}

/** A call at one z, in the form that failed. */
function single(
  { form, input }: { form: 'number' | 'array'; input: number },
  call: (z: string) => string,
): string {
  return form === 'array' ? `${call(`np.array([${number(input)}])`)}[0]` : call(number(input));
}

function slug(name: string): string {
  return name
    .replaceAll('z = -', 'minus_')
    .replaceAll('z = ', '')
    .replace(/[^A-Za-z0-9]+/g, '_');
}
