import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  fromPython,
  fromPythonEnvironments,
} from '../../../../src/editor/environments/extensions.ts';
import { firstOf } from '../../../../src/editor/environments/provider.ts';
import { expand, fromSetting } from '../../../../src/editor/environments/setting.ts';

const file = join('/', 'homework', 'hw1.py');
const folder = join('/', 'homework');
const uriOf = (path: string) => `file://${path}`;

describe('the setting gprime.python', () => {
  it('has no say when it is empty', async () => {
    assert.equal(
      await fromSetting(
        () => '',
        () => null,
      ).pythonFor(file),
      null,
    );
  });

  it('may start at home, at the workspace folder, or be relative to it', () => {
    assert.equal(expand('~/env/bin/python', folder), `${homedir()}/env/bin/python`);
    assert.equal(expand('${workspaceFolder}/env/bin/python', folder), `${folder}/env/bin/python`);
    assert.equal(expand('env/bin/python', folder), join(folder, 'env/bin/python'));
  });

  it('may be a name for PATH to find', () => {
    assert.equal(expand('python3.12', folder), 'python3.12');
  });
});

describe('the Python extensions', () => {
  const environment = { execInfo: { run: { executable: '/envs/bin/python' } } };
  const resolved = { executable: { uri: { fsPath: '/python/bin/python' } } };
  const python = (found: unknown) =>
    fromPython(
      () =>
        Promise.resolve({
          ready: Promise.resolve(),
          environments: {
            getActiveEnvironmentPath: (resource: string) => ({ path: resource }),
            resolveEnvironment: active => {
              assert.deepEqual(active, { path: uriOf(file) });
              return Promise.resolve(found);
            },
          },
        }),
      uriOf,
    );

  it('name the executable of the environment chosen for the file', async () => {
    const environments = fromPythonEnvironments(
      () =>
        Promise.resolve({
          getEnvironment: (scope: string) =>
            Promise.resolve(scope === uriOf(file) ? environment : undefined),
        }),
      uriOf,
    );
    assert.equal(await environments.pythonFor(file), '/envs/bin/python');
    assert.equal(await python(resolved).pythonFor(file), '/python/bin/python');
  });

  it('have no say where they are not installed, or answer otherwise', async () => {
    const absent = () => Promise.resolve(null);
    assert.equal(await fromPythonEnvironments(absent, uriOf).pythonFor(file), null);
    assert.equal(await fromPython(absent, uriOf).pythonFor(file), null);
    assert.equal(await python(undefined).pythonFor(file), null);
    assert.equal(await python({ executable: { uri: undefined } }).pythonFor(file), null);
  });
});

describe('firstOf', () => {
  it('asks in order until one knows, past those that fail', async () => {
    const asked: string[] = [];
    const provider = (name: string, answer: string | null) => ({
      pythonFor: () => {
        asked.push(name);
        return Promise.resolve(answer);
      },
    });
    const failures: unknown[] = [];
    const fail = { pythonFor: () => Promise.reject(new Error('not ready')) };
    const all = firstOf(
      [provider('a', null), fail, provider('b', 'python'), provider('c', 'other')],
      error => failures.push(error),
    );
    assert.equal(await all.pythonFor(file), 'python');
    assert.deepEqual(asked, ['a', 'b']);
    assert.deepEqual(failures, [new Error('not ready')]);
    assert.equal(await firstOf([], () => undefined).pythonFor(file), null);
  });
});
