import type { Dialect } from './dialect.ts';
import type { ImportedName, Item } from './item.ts';
import type { ModuleState } from './module-state.ts';

/** Finds a module of the submission's own folder, null where it is none of them. */
export type LoadModule = (
  written: string,
  from: ModuleState,
) => Promise<ModuleState | null> | ModuleState | null;

interface Need {
  module: ModuleState;
  path: string;
}

/**
 * What a function reaches by name, transitively. Kept are all top-level statements that bind a needed
 * name, and those that change in place what one holds:
 *
 * - assignments to its parts (`cache['x'] = 1`, `sigmoid.vectorized = True`, `Foo.method = …`),
 * - calls of methods that fill or empty a container that the file made itself (`table.append(…)`),
 * - of imported libraries the few calls that change how numbers come out (`np.seterr(…)`).
 *
 * Loops count like other statements. Other calls, such as `net.train()`, are not run.
 */
export async function reach(
  start: Need[],
  dialect: Dialect,
  load: LoadModule,
): Promise<Set<ModuleState>> {
  const search = new Search(dialect, load);
  for (const { module, path } of start) search.need(module, path);
  await search.run();
  return search.modules;
}

/** The same within one file: what an editor can know without reading others. */
export function reachWithin(module: ModuleState, paths: string[], dialect: Dialect): void {
  const search = new Search(dialect, () => null);
  for (const path of paths) search.need(module, path);
  search.runWithin();
}

class Search {
  readonly modules = new Set<ModuleState>();
  private readonly queue: Need[] = [];
  private readonly imports: { module: ModuleState; name: ImportedName; rest: string[] }[] = [];
  private readonly dialect: Dialect;
  private readonly load: LoadModule;

  constructor(dialect: Dialect, load: LoadModule) {
    this.dialect = dialect;
    this.load = load;
  }

  need(module: ModuleState, path: string): void {
    this.modules.add(module);
    if (module.followed.has(path)) return;
    module.followed.add(path);
    this.queue.push({ module, path });
  }

  async run(): Promise<void> {
    for (;;) {
      this.runWithin();
      const next = this.imports.shift();
      if (!next) return;
      const target = await this.load(next.name.module, next.module);
      if (target) await this.followInto(target, next);
      else await this.followForeign(next);
    }
  }

  runWithin(): void {
    for (let next = this.queue.shift(); next; next = this.queue.shift()) this.follow(next);
  }

  private follow({ module, path }: Need): void {
    const segments = path.split('.');
    const { root, rest } = rootOf(segments, module);
    const binders = module.bindersOf(root);
    for (const item of binders) this.keep(module, item, root, rest);
    for (const item of module.changersOf(root))
      if (item.changes.some(change => change.root === root && this.counts(change.call, binders)))
        this.keepWhole(module, item);
    if (binders.length === 0) this.followStars(module, root, rest);
  }

  /** Whether a call changes what a name holds, so that leaving it out would change the numbers. */
  private counts(call: string | null, binders: Item[]): boolean {
    if (call === null) return true;
    const isLibrary = binders.length > 0 && binders.every(item => item.kind === 'import');
    return isLibrary ? this.dialect.setsLibrary.test(call) : this.dialect.changesOwn.test(call);
  }

  private keep(module: ModuleState, item: Item, root: string, rest: string[]): void {
    if (item.specifiers.length === 0) this.keepWhole(module, item);
    else {
      module.kept.add(item);
      for (const specifier of item.specifiers) {
        if (specifier.name !== root) continue;
        module.keptSpecifiers.add(specifier);
        for (const read of specifier.reads) this.need(module, read);
      }
    }
    for (const name of item.imports)
      if (name.local === root) this.imports.push({ module, name, rest });
    if (item.members.size > 0) this.keepMembers(module, item, rest[0]);
  }

  private keepWhole(module: ModuleState, item: Item): void {
    if (module.kept.has(item)) return;
    module.kept.add(item);
    for (const read of item.reads) this.need(module, read);
    // A statement that is run whole brings what it imports; modules are followed where they are used.
    for (const name of item.imports) {
      const isFollowedByName =
        name.isTopLevel &&
        name.local !== null &&
        (name.imported === null || item.kind === 'import');
      if (!isFollowedByName) this.imports.push({ module, name, rest: [] });
    }
  }

  /** The methods that are called and, through them, others of the same class; all where none is named. */
  private keepMembers(module: ModuleState, item: Item, called: string | undefined): void {
    const kept = module.keptMembers.get(item) ?? new Set<string>();
    module.keptMembers.set(item, kept);
    const waiting = called !== undefined && item.members.has(called) ? [called] : [];
    if (called === undefined) waiting.push(...item.members.keys());
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const member = item.members.get(name);
      if (!member || kept.has(name)) continue;
      kept.add(name);
      for (const read of member.reads) this.need(module, read);
      waiting.push(...member.attributes);
    }
  }

  /** A name that nothing in the file binds: a builtin, or something that a star brings. */
  private followStars(module: ModuleState, root: string, rest: string[]): void {
    const wanted = this.dialect.starred(root);
    if (wanted === null) return;
    for (const item of module.items)
      for (const name of item.imports)
        if (name.imported === '*' && item.run !== 'never' && this.dialect.mayBring(name, wanted))
          this.imports.push({ module, name, rest: [wanted, ...rest] });
  }

  private async followInto(
    target: ModuleState,
    { module, name, rest }: { module: ModuleState; name: ImportedName; rest: string[] },
  ): Promise<void> {
    if (name.imported === '*') return this.followStarInto(target, module, name, rest);
    if (name.imported === null) {
      const inner = this.dialect.pathInModule(name, rest);
      if (inner.length === 0) this.needAll(target);
      else await this.needFrom(target, inner, module, name);
      return;
    }
    await this.needFrom(target, [name.imported, ...rest], module, name);
  }

  private async needFrom(
    target: ModuleState,
    path: string[],
    module: ModuleState,
    name: ImportedName,
  ): Promise<void> {
    const asked = this.dialect.exported(path[0]!);
    this.modules.add(target);
    const isBound = binds(target, asked);
    if (!isBound) {
      const submodule = await this.load(this.dialect.submodule(name.module, path[0]!), module);
      if (submodule) {
        if (path.length === 1) this.needAll(submodule);
        else this.need(submodule, this.dialect.exported(path.slice(1).join('.')));
        return;
      }
      if (this.dialect.defaultIsAll(path[0]!)) {
        this.needAll(target);
        return;
      }
    }
    target.reached.add(path[0]!);
    this.need(target, [asked, ...path.slice(1)].join('.'));
  }

  private async followStarInto(
    target: ModuleState,
    module: ModuleState,
    name: ImportedName,
    rest: string[],
  ): Promise<void> {
    if (rest.length === 0) {
      this.needAll(target);
      return;
    }
    const asked = this.dialect.exported(rest[0]!);
    const isStarAgain = target.items.some(item => item.imports.some(i => i.imported === '*'));
    if (!binds(target, asked) && !isStarAgain) return;
    if (!this.dialect.isStarred(rest[0]!, target.items)) return;
    this.keepStar(module, name);
    await this.needFrom(target, rest, module, name);
  }

  /** No module of the submission's folder has that name: an installed one, or a package without a file. */
  private async followForeign({
    module,
    name,
    rest,
  }: {
    module: ModuleState;
    name: ImportedName;
    rest: string[];
  }): Promise<void> {
    if (name.imported === '*' && rest.length > 0) this.keepStar(module, name);
    if (name.imported === null || name.imported === '*') return;
    const submodule = await this.load(this.dialect.submodule(name.module, name.imported), module);
    if (!submodule) return;
    if (rest.length === 0) this.needAll(submodule);
    else this.need(submodule, [this.dialect.exported(rest[0]!), ...rest.slice(1)].join('.'));
  }

  private keepStar(module: ModuleState, name: ImportedName): void {
    for (const item of module.items) if (item.imports.includes(name)) module.kept.add(item);
  }

  private needAll(target: ModuleState): void {
    this.modules.add(target);
    for (const name of target.boundNames) {
      if (!this.dialect.isExported(name)) continue;
      target.reached.add(name);
      this.need(target, name);
    }
  }
}

function binds(module: ModuleState, name: string): boolean {
  return rootOf(name.split('.'), module).isBound;
}

/** `exports.f` is one name; a module that replaces its exports binds them all. */
function rootOf(
  segments: string[],
  module: ModuleState,
): { root: string; rest: string[]; isBound: boolean } {
  const [first, second, ...others] = segments as [string, ...string[]];
  if (first === 'exports' && second !== undefined) {
    const exact = `exports.${second}`;
    if (module.bindersOf(exact).length > 0) return { root: exact, rest: others, isBound: true };
    const isReplaced = module.bindersOf('exports.*').length > 0;
    return { root: isReplaced ? 'exports.*' : exact, rest: others, isBound: isReplaced };
  }
  return {
    root: first,
    rest: segments.slice(1),
    isBound: module.bindersOf(first).length > 0,
  };
}
