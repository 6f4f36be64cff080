import assert from 'node:assert/strict';
import { isForeignPath } from '../../../src/submission/foreign.ts';

describe('isForeignPath', () => {
  for (const path of [
    '/w/node_modules/lib/index.js',
    'C:\\w\\node_modules\\lib\\index.js',
    '/w/env-of-mine/lib/python3.11/site-packages/numpy/core.py',
    '/usr/lib/python3/dist-packages/x.py',
    '/w/.venv/bin/x.py',
    '/w/venv/x.py',
    '/w/__pycache__/x.py',
    'node_modules/x.js',
  ])
    it(`leaves out ${path}`, () => assert.equal(isForeignPath(path), true));

  for (const path of ['/w/hw1.py', '/w/node_modules.js', '/w/my_venv_notes/hw.py', 'venv.py'])
    it(`keeps ${path}`, () => assert.equal(isForeignPath(path), false));
});
