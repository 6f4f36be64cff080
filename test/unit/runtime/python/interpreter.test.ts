import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { findInterpreter, type Search } from '../../../../src/runtime/python/interpreter.ts';
import { UserError } from '../../../../src/user-error.ts';
import { distRoot } from '../../../support/dist.ts';
import { pythonWithNumpy } from '../../../support/python.ts';

describe('findInterpreter', () => {
  let folder: string;
  let python: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime interpreter é-'));
    python = await pythonWithNumpy();
  });

  after(() => rm(folder, { recursive: true }));

  function search(changes: Partial<Search>): Search {
    return {
      configured: null,
      folder,
      chosenBy: 'the setting gprime.python',
      probe: join(distRoot, 'runtime', 'python', 'probe.py'),
      env: process.env,
      platform: process.platform,
      log: () => undefined,
      ...changes,
    };
  }

  it('tells what the named interpreter really is', async () => {
    const found = await findInterpreter(search({ configured: python }));
    assert.ok(isAbsolute(found.executable));
    assert.match(found.version, /^3\.\d+\.\d+$/);
    assert.ok(found.path.length > 0);
  });

  it('finds it for a file whose folder is gone', async () => {
    const gone = join(folder, 'gone', 'deeper');
    const found = await findInterpreter(search({ configured: python, folder: gone }));
    assert.ok(isAbsolute(found.executable));
  });

  it('names the path and the setting where there is nothing', async () => {
    const configured = join(folder, 'nowhere', 'python3');
    await assert.rejects(findInterpreter(search({ configured })), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.ok(error.message.includes(configured));
      assert.match(error.message, /gprime\.python/);
      return true;
    });
  });

  it('says so where the named file is no Python', async () => {
    const configured = join(folder, 'impostor');
    await writeFile(configured, '#!/bin/sh\necho hello\n');
    await chmod(configured, 0o755);
    await assert.rejects(
      findInterpreter(search({ configured })),
      /does not run as Python 3.6 or newer/,
    );
  });

  it('says what to install where PATH has none', async () => {
    for (const [platform, command] of [
      ['linux', /apt install python3/],
      ['darwin', /brew install python/],
      ['win32', /winget install/],
    ] as const)
      await assert.rejects(findInterpreter(search({ env: { PATH: folder }, platform })), command);
  });

  it('passes over what is on PATH and does not run, such as the stub of a store', async () => {
    const stub = join(folder, 'python3');
    await writeFile(stub, '#!/bin/sh\necho "Python was not found" >&2\nexit 9\n');
    await chmod(stub, 0o755);
    const found = await findInterpreter(
      search({ env: { ...process.env, PATH: [folder, dirname(python)].join(delimiter) } }),
    );
    assert.notEqual(found.executable, stub);
    await rm(stub);
  });

  it('sees through a shim', async () => {
    const shim = join(folder, 'python3');
    await writeFile(shim, `#!/bin/sh\nexec "${python}" "$@"\n`);
    await chmod(shim, 0o755);
    const found = await findInterpreter(search({ env: { PATH: folder } }));
    assert.notEqual(found.executable, shim);
    assert.equal(found.byFolder, true);
    await rm(shim);
  });

  describe('where Windows has Python as a batch file', () => {
    // Windows' shell: a program of its full name, which PATH leads to elsewhere, that runs the Python it is told of.
    const shell = 'C:\\Windows\\System32\\cmd.exe';

    beforeEach(async () => {
      await writeFile(
        join(folder, shell),
        `#!/bin/sh\necho "$@" > "$0.said"\nexec "${python}" -I -B "${search({}).probe}"\n`,
        { mode: 0o755 },
      );
      await writeFile(join(folder, 'python.bat'), '@call pyenv exec python %*\n');
    });

    afterEach(async () => {
      for (const name of [shell, `${shell}.said`, 'python.bat'])
        await rm(join(folder, name), { force: true });
    });

    const find = (changes: Partial<Search> = {}) =>
      findInterpreter(search({ env: { PATH: folder }, platform: 'win32', ...changes }));

    it('asks it by way of the shell, every word in quotes', async () => {
      const found = await find();
      assert.match(found.version, /^3\./);
      assert.equal(found.byFolder, true);
      assert.equal(
        await readFile(join(folder, `${shell}.said`), 'utf8'),
        `/d /s /c ""${join(folder, 'python.bat')}" "-I" "-B" "${search({}).probe}""\n`,
      );
    });

    it('leaves it alone where the shell would read something else in the line', async () => {
      for (const probe of ['C:\\100%PATH%\\probe.py', 'C:\\a"b\\probe.py', 'C:\\a^b\\probe.py'])
        await assert.rejects(find({ probe }), /No Python was found/);
      assert.equal(existsSync(join(folder, `${shell}.said`)), false);
    });
  });

  it('takes the folder of an environment for the Python in it', async () => {
    const found = await findInterpreter(
      search({ configured: join(dirname(await linked(python)), '..') }),
    );
    assert.match(found.version, /^3\./);
  });

  async function linked(target: string): Promise<string> {
    const link = join(folder, 'bin');
    await symlink(dirname(target), link);
    return join(link, 'python3');
  }
});
