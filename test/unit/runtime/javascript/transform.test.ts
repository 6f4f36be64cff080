import assert from 'node:assert/strict';
import { transformProgram } from '../../../../src/runtime/javascript/transform.ts';
import { program } from '../../../support/programs.ts';

describe('transformProgram', () => {
  it('takes types and imports away and keeps every line', () => {
    const source =
      'import { exp } from "mathy";\n\ntype Z = number;\nexport const f = (z: Z) => exp(z);\n';
    const transformed = transformProgram(program('/w/hw.ts', source));
    assert.ok(!('kind' in transformed));
    const lines = transformed.modules[0]!.source.split('\n');
    assert.equal(lines.length, source.split('\n').length);
    assert.match(lines[0]!, /require\(['"]mathy['"]\)/);
    assert.match(lines[3]!, /const f = \(z\) =>/);
  });

  it('names the line of a file that does not parse', () => {
    const failed = transformProgram(program('/w/hw.js', 'const a = 1;\nconst f = z => {{;\n'));
    assert.ok('kind' in failed);
    assert.equal(failed.kind, 'syntax');
    assert.equal(failed.frames[0]?.path, '/w/hw.js');
    assert.ok(failed.frames[0].line >= 1);
    assert.doesNotMatch(failed.message, /hw\.js/);
  });

  it('names the line of a decorator, which is not run', () => {
    const source = 'const log = method => method;\nclass Net {\n  @log f(z) { return z; }\n}\n';
    const failed = transformProgram(program('/w/hw.ts', source));
    assert.ok('kind' in failed);
    assert.deepEqual([failed.kind, failed.frames[0]?.line], ['syntax', 2]);
    assert.match(failed.message, /decorators/);
    const mail = 'const f = z => "a@b" + `@${z}` + /@/.source; // @param\n';
    assert.ok(!('kind' in transformProgram(program('/w/hw.ts', mail))));
  });
});
