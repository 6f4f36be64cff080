/**
 * Installed packs, each in a folder of its own id:
 *
 *     ID/state.json        what is installed and what is remembered (key, highest version)
 *     ID/VERSION-RANDOM/   its files
 *
 * `state.json` is replaced by one rename after all files are there, so that an install which is
 * interrupted anywhere leaves the old pack in force.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { fileErrorReason } from '../file-error.ts';
import { UserError } from '../user-error.ts';
import type { PackFiles } from './files.ts';
import { packOf, readPack } from './read-pack.ts';
import { replaceFile } from './replace-file.ts';
import { visible } from './safe-text.ts';
import { signerOf } from './signature.ts';
import { judgeTrust, type Pin, type Trust } from './trust.ts';
import type { Pack } from './types.ts';

const STATE = 'state.json';
const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

const pinSchema = z.object({
  publicKey: z.nullable(z.string()),
  version: z.string(),
  digest: z.string(),
});

const stateSchema = z.object({
  format: z.literal(1),
  installed: z.nullable(
    z.object({
      version: z.string(),
      digest: z.string(),
      folder: z.string().check(z.regex(/^[0-9.]+-[0-9a-f]{16}$/)),
      /** The address that it was fetched from, for updates. */
      source: z.nullable(z.string()),
    }),
  ),
  pin: pinSchema,
});

type State = z.infer<typeof stateSchema>;

export interface InstalledPack {
  id: string;
  version: string;
  digest: string;
  /** The folder of its files. */
  folder: string;
  source: string | null;
  /** The pinned key, null: not signed. */
  publicKey: string | null;
}

/** A pack that may be installed once the person has agreed. */
export interface Candidate {
  pack: Pack;
  files: PackFiles;
  trust: Trust;
  /** The version whose place it takes, null where none is installed. */
  replaces: string | null;
  source: string | null;
}

export class PackStore {
  private readonly root: string;
  private last: Promise<unknown> = Promise.resolve();

  /** @param root a folder of the product's own; it is made when the first pack is installed */
  constructor(root: string) {
    this.root = root;
  }

  /** What is installed, by id; `faults` has a sentence for each pack whose state cannot be read. */
  async list(): Promise<{ installed: InstalledPack[]; faults: string[] }> {
    const ids = await readdir(this.root).catch(() => []);
    const installed: InstalledPack[] = [];
    const faults: string[] = [];
    for (const id of ids.filter(name => ID.test(name)).sort()) {
      try {
        const pack = this.installedOf(id, await this.state(id));
        if (pack !== null) installed.push(pack);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        faults.push(error.message);
      }
    }
    return { installed, faults };
  }

  /** The installed pack, its files checked against what was installed. Throws UserError. */
  async read(id: string): Promise<Pack> {
    const installed = this.installedOf(id, await this.state(id));
    if (installed === null) throw new UserError(`The pack ${id} is not installed.`);
    const pack = await readPack(installed.folder);
    if (pack.digest !== installed.digest)
      throw new UserError(
        `The files of the pack ${id} were changed after it was installed. Install it again.`,
      );
    return pack;
  }

  /**
   * Judges a pack without installing it.
   *
   * @param label what messages call it: a path or an address
   * @param options.expectedKey a public key that a link names; another one is refused
   * @throws UserError with the reason why it is refused
   */
  async judge(
    files: PackFiles,
    label: string,
    options: { source?: string; expectedKey?: string } = {},
  ): Promise<Candidate> {
    const pack = packOf(files, label, {});
    const state = await this.state(pack.id);
    const newcomer = { ...pack, signer: signerOf(files) };
    const trust = judgeTrust(newcomer, state?.pin ?? null, options.expectedKey ?? null);
    return {
      pack,
      files,
      trust,
      replaces: state?.installed?.version ?? null,
      source: options.source ?? null,
    };
  }

  /** Installs what `judge` returned, judging it again. Throws UserError. */
  install({ files, pack, source }: Candidate): Promise<InstalledPack> {
    return this.alone(async () => {
      const { id, version, digest } = pack;
      const judged = await this.judge(files, pack.folder);
      const folder = `${version}-${randomBytes(8).toString('hex')}`;
      await writeFiles(join(this.folder(id), folder), files);
      const publicKey = judged.trust.kind === 'unsigned' ? null : judged.trust.publicKey;
      const pin: Pin = { publicKey, version, digest };
      const state: State = { format: 1, installed: { version, digest, folder, source }, pin };
      await this.replaceState(id, state);
      await this.clean(id, state);
      return { id, version, digest, folder: join(this.folder(id), folder), source, publicKey };
    });
  }

  /** Removes the pack. The key of a signed one stays pinned. */
  remove(id: string): Promise<void> {
    return this.alone(async () => {
      const state = await this.state(id);
      if (state === null) return;
      if (state.pin.publicKey === null) await rm(this.folder(id), { recursive: true });
      else {
        const removed: State = { ...state, installed: null };
        await this.replaceState(id, removed);
        await this.clean(id, removed);
      }
    });
  }

  /** Removes the pack and forgets its key and version: the next install is a first one again. */
  forget(id: string): Promise<void> {
    return this.alone(() => rm(this.folder(id), { recursive: true, force: true }));
  }

  private installedOf(id: string, state: State | null): InstalledPack | null {
    if (state === null || state.installed === null) return null;
    const { installed, pin } = state;
    return {
      id,
      version: installed.version,
      digest: installed.digest,
      folder: join(this.folder(id), installed.folder),
      source: installed.source,
      publicKey: pin.publicKey,
    };
  }

  private folder(id: string): string {
    if (!ID.test(id)) throw new UserError(`“${visible(id)}” is not the id of a pack.`);
    return join(this.root, id);
  }

  /** Null where nothing is remembered of this id. */
  private async state(id: string): Promise<State | null> {
    const path = join(this.folder(id), STATE);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw new UserError(`${path} cannot be read: ${fileErrorReason(error) ?? String(error)}.`);
    }
    const result = stateSchema.safeParse(jsonOrNull(text));
    if (!result.success)
      throw new UserError(`${path} is damaged. Delete its folder and install the pack again.`);
    return result.data;
  }

  private replaceState(id: string, state: State): Promise<void> {
    return replaceFile(join(this.folder(id), STATE), `${JSON.stringify(state, null, 2)}\n`);
  }

  /**
   * Deletes what the state does not name: older versions and what interrupted installs left. What another
   * program has open stays on Windows, until the next change.
   */
  private async clean(id: string, state: State): Promise<void> {
    for (const name of await readdir(this.folder(id)))
      if (name !== STATE && name !== state.installed?.folder)
        await rm(join(this.folder(id), name), { recursive: true }).catch(() => undefined);
  }

  /** One change at a time, so that none cleans up what another is writing. */
  private alone<T>(change: () => Promise<T>): Promise<T> {
    const next = this.last.then(change, change);
    this.last = next;
    return next;
  }
}

async function writeFiles(folder: string, files: PackFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { flag: 'wx', flush: true });
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
