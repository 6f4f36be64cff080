import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import { loginName } from '../../../src/pack/login-name.ts';

describe('loginName', () => {
  it('is that of the system', () => {
    assert.equal(loginName(), userInfo().username);
  });

  it('is no failure where the system has none', () => {
    const none = () => {
      throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT');
    };
    assert.equal(loginName(none), 'unknown');
  });
});
