import assert from 'node:assert/strict';
import { join, relative, resolve } from 'node:path';
import { pythonAt } from '../../../src/cli/python-at.ts';
import { UserError } from '../../../src/user-error.ts';

describe('pythonAt', () => {
  it('makes a path whole', async () => {
    assert.equal(await pythonAt(relative('', process.execPath)), process.execPath);
    assert.equal(await pythonAt('src'), resolve('src'));
  });

  it('leaves a bare name for PATH, and the choice open where nothing is named', async () => {
    assert.equal(await pythonAt('python3.99'), 'python3.99');
    assert.equal(await pythonAt(undefined), null);
  });

  it('refuses a path that leads nowhere', async () => {
    await assert.rejects(pythonAt(join('no', 'python')), UserError);
  });
});
