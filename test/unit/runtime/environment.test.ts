import assert from 'node:assert/strict';
import { childEnvironment } from '../../../src/runtime/environment.ts';

describe('childEnvironment', () => {
  const host = {
    PATH: '/usr/bin',
    HOME: '/home/ada',
    LANG: 'en_GB.UTF-8',
    LC_ALL: 'C',
    TZ: 'UTC',
    GITHUB_TOKEN: 'secret',
    SSH_AUTH_SOCK: '/run/agent',
    PYTHONPATH: '/somewhere',
    NODE_OPTIONS: '--inspect',
    SystemRoot: 'C:\\Windows',
  };

  it('passes on what programs need and nothing that is the person’s', () => {
    assert.deepEqual(
      childEnvironment(host, { scratch: '/tmp/s', platform: 'linux', extra: { EXTRA: '1' } }),
      {
        PATH: '/usr/bin',
        LANG: 'en_GB.UTF-8',
        LC_ALL: 'C',
        TZ: 'UTC',
        HOME: '/tmp/s',
        TMPDIR: '/tmp/s',
        EXTRA: '1',
      },
    );
  });

  it('passes on what Windows cannot start without, whatever its case', () => {
    const environment = childEnvironment(
      { Path: 'C:\\Python', systemroot: 'C:\\Windows', APPDATA: 'C:\\Users\\ada' },
      { scratch: 'C:\\s', platform: 'win32', extra: {} },
    );
    assert.equal(environment['PATH'], 'C:\\Python');
    assert.equal(environment['systemroot'], 'C:\\Windows');
    assert.equal(environment['TEMP'], 'C:\\s');
    assert.equal('APPDATA' in environment, false);
  });
});
