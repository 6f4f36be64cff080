import { basename } from 'node:path';
import type { CheckInput } from '../check-input.ts';
import type { Implementation } from '../../submission/types.ts';
import { nameOf, type TestCase } from './case.ts';

/** How the test reaches the function: the binding that is imported, and the expression that is called. */
function reach({ access }: Implementation): { imported: string; callee: string } {
  switch (access.kind) {
    case 'function':
      return { imported: access.name, callee: access.name };
    case 'method': {
      const owner = access.isStatic ? access.owner : `new ${access.owner}()`;
      return { imported: access.owner, callee: `${owner}.${access.name}` };
    }
    case 'property': {
      const [first, ...rest] = access.keys;
      if (access.owner === 'exports' || access.owner === 'module')
        return { imported: first!, callee: chain(first!, rest) };
      return { imported: access.owner, callee: chain(access.owner, access.keys) };
    }
    case 'default':
      return { imported: 'default', callee: 'submission' };
  }
}

function chain(owner: string, keys: string[]): string {
  return (
    owner +
    keys
      .map(key => (/^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
      .join('')
  );
}

function isCommonJs({ path, text }: CheckInput['file']): boolean {
  return path.endsWith('.cjs') || /^\s*(module\.exports|exports\.[\w$]+)\s*=/m.test(text);
}

/** A text in single quotes, as most homework has it, where nothing in it stands against them. */
function quoted(text: string): string {
  return /['"\\]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}

/** Whether the text exports a binding of this name. */
function isExported(name: string, text: string): boolean {
  const id = name.replace(/\$/g, '\\$&');
  return (
    new RegExp(`export\\s+(?:async\\s+)?(?:function|const|let|var|class)\\s+${id}(?![\\w$])`).test(
      text,
    ) ||
    new RegExp(`export\\s*\\{[^}]*(?<![\\w$])${id}(?![\\w$])`).test(text) ||
    new RegExp(`exports(?:\\.${id}\\s*=|\\s*=\\s*\\{[^}]*(?<![\\w$])${id}(?![\\w$]))`).test(text)
  );
}

function importLines(
  file: CheckInput['file'],
  { access }: Implementation,
  imported: string,
): string[] {
  const from = quoted(`./${basename(file.path)}`);
  const throughExports = access.kind === 'property' && ['exports', 'module'].includes(access.owner);
  const remark =
    imported === 'default' || throughExports || isExported(imported, file.text)
      ? []
      : [`// Export ${imported} from ${basename(file.path)} first.`];
  if (isCommonJs(file))
    return [
      "const assert = require('node:assert/strict');",
      ...remark,
      `const { ${imported} } = require(${from});`,
    ];
  const binding = imported === 'default' ? 'submission' : `{ ${imported} }`;
  return ["import assert from 'node:assert/strict';", ...remark, `import ${binding} from ${from};`];
}

/** A test for mocha, node:test or any runner that knows `it`. */
export function mochaTest({ match, file }: CheckInput, test: TestCase): string {
  const { implementation, exercise } = match;
  const { imported, callee } = reach(implementation);
  const { flag } = implementation;
  const upstream = exercise.implementation.argument === 'upstream';
  const call = (z: string): string =>
    `${callee}(${[...(upstream ? ['1'] : []), z, ...(flag === null ? [] : [String(flag.value)])].join(', ')})`;
  const title = `${implementation.name} ${nameOf(test)}`.replaceAll("'", '’');
  return [
    ...importLines(file, implementation, imported),
    '',
    `it('${title}', () => {`,
    ...bodyOf(test, call, exercise.tolerance).map(line => `  ${line}`),
    '});',
    '',
  ].join('\n');
}

function bodyOf(
  test: TestCase,
  call: (z: string) => string,
  { rtol, atol }: { rtol: number; atol: number },
): string[] {
  switch (test.kind) {
    case 'value':
      return [
        `const expected = ${test.expected};`,
        `const actual = ${call(String(test.input))};`,
        `assert.ok(Math.abs(actual - expected) <= ${atol} + ${rtol} * Math.abs(expected), \`returned \${actual}\`);`,
      ];
    case 'kink':
      return [
        `const actual = ${call(String(test.input))};`,
        `assert.ok(actual >= ${test.low} - ${atol} && actual <= ${test.high} + ${atol}, \`returned \${actual}\`);`,
      ];
    case 'array':
    case 'integers':
      return [
        `const expected = [${test.expected.join(', ')}];`,
        `const actual = [...${call(`[${test.inputs.join(', ')}]`)}];`,
        'assert.equal(actual.length, expected.length);',
        `for (const [i, y] of actual.entries()) assert.ok(Math.abs(y - expected[i]) <= ${atol} + ${rtol} * Math.abs(expected[i]));`,
      ];
    case 'unchanged':
      return [
        `const z = [${test.inputs.join(', ')}];`,
        'const before = [...z];',
        `${call('z')};`,
        'assert.deepEqual(z, before);',
      ];
    case 'repeatable':
      return [`assert.equal(${call(String(test.input))}, ${call(String(test.input))});`];
  }
}
