import assert from 'node:assert/strict';
import { EngineSource } from '../../../src/editor/engine-source.ts';
import { distRoot } from '../../support/dist.ts';

const failures = { get: () => [], set: () => undefined };

function sourceWith(loadFailures: () => Promise<typeof failures>): EngineSource {
  return new EngineSource({
    distRoot,
    version: '0.0.0',
    pythonFor: () => Promise.resolve(null),
    failures: loadFailures,
    log: () => undefined,
  });
}

describe('EngineSource', () => {
  it('makes one engine for all who want it', async () => {
    let made = 0;
    const source = sourceWith(() => {
      made++;
      return Promise.resolve(failures);
    });
    assert.equal(await source.engine(), await source.engine());
    assert.equal(made, 1);
    await source.dispose();
  });

  it('tries again after a start that failed', async () => {
    let starts = 0;
    const source = sourceWith(() =>
      starts++ === 0
        ? Promise.reject(new Error('no file left to open'))
        : Promise.resolve(failures),
    );
    await assert.rejects(source.engine(), /no file left to open/);
    assert.ok(await source.engine());
    await source.dispose();
  });

  it('ends quietly after a start that failed', async () => {
    const source = sourceWith(() => Promise.reject(new Error('no file left to open')));
    await assert.rejects(source.engine());
    await source.dispose();
  });
});
