import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { environment, findPython } from '../../../scripts/python.mjs';
import { run } from '../../../scripts/process.mjs';
import { pythonWithNumpy } from '../../support/python.ts';

describe('a Python with NumPy', () => {
  let folder: string;
  const before = { ...process.env };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gprime-python-'));
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true, force: true });
  });

  const versionOf = async (interpreter: string) =>
    (await run(interpreter, ['-I', '-c', 'import numpy; print(numpy.__version__)'])).output.trim();

  it('is null where no Python is on PATH', async () => {
    process.env.PATH = folder;
    assert.equal(await findPython(), null);
  });

  it('is made by hand for a Python without venv and pip, with the pip of another', async function () {
    if (process.platform === 'win32') return;
    const numpy = await pythonWithNumpy();
    const real = (
      await run(numpy, ['-c', 'import os, sys; print(os.path.realpath(sys.executable))'])
    ).output;
    // An interpreter that has the standard library alone, and no venv in it.
    const bare = join(folder, 'bare');
    await mkdir(join(bare, 'bin'), { recursive: true });
    await symlink(real.trim(), join(bare, 'bin', 'python3'));
    await writeFile(join(bare, 'pyvenv.cfg'), `home = ${join(real, '..')}\n`);
    await mkdir(join(folder, 'shadow'));
    await writeFile(join(folder, 'shadow', 'venv.py'), 'raise ImportError("not here")\n');
    process.env.PYTHONPATH = join(folder, 'shadow');
    process.env.PATH = [join(bare, 'bin'), before.PATH].join(delimiter);

    const python = await findPython(() => undefined);
    assert.ok(python);
    const made = await environment(
      { ...python, executable: join(bare, 'bin', 'python3') },
      join(folder, 'made'),
      ['numpy'],
      () => undefined,
    );
    assert.match(await versionOf(made), /^\d+\.\d+/);
  });

  it('says what to do where NumPy cannot be brought', async () => {
    const executable = await pythonWithNumpy();
    const version = (await run(executable, ['-V'])).output.replace('Python', '').trim();
    process.env.PIP_NO_INDEX = '1';
    process.env.PIP_FIND_LINKS = folder;
    await assert.rejects(
      environment(
        { executable, version, numpy: null },
        join(folder, 'none'),
        ['numpy'],
        () => undefined,
      ),
      /numpy could not be installed for .* Install it with ".* -m pip install numpy" and try again\./,
    );
  });
});
