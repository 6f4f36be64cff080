import type { Item, Specifier } from './item.ts';
import type { ParsedText } from './parsed-text.ts';

/** One module while its needs are followed: which items are kept, and which names asked for them. */
export class ModuleState {
  readonly name: string;
  readonly path: string;
  readonly parsed: ParsedText;
  readonly kept = new Set<Item>();
  readonly keptSpecifiers = new Set<Specifier>();
  readonly keptMembers = new Map<Item, Set<string>>();
  /** Dotted paths already followed. */
  readonly followed = new Set<string>();
  /** Names asked for from outside. */
  readonly reached = new Set<string>();
  private readonly binders = new Map<string, Item[]>();
  private readonly changers = new Map<string, Item[]>();

  constructor(name: string, path: string, parsed: ParsedText) {
    this.name = name;
    this.path = path;
    this.parsed = parsed;
    for (const item of this.items) {
      if (item.run === 'always') this.kept.add(item);
      if (item.run === 'never') continue;
      for (const name of item.binds) push(this.binders, name, item);
      for (const change of item.changes) push(this.changers, change.root, item);
    }
    for (const caller of this.items) {
      if (caller.calls === null || caller.run === 'never') continue;
      for (const called of this.binders.get(caller.calls) ?? [])
        for (const name of called.globals) push(this.binders, name, caller);
    }
  }

  get items(): Item[] {
    return this.parsed.items;
  }

  bindersOf(name: string): Item[] {
    return this.binders.get(name) ?? [];
  }

  changersOf(root: string): Item[] {
    return this.changers.get(root) ?? [];
  }

  get boundNames(): string[] {
    return [...this.binders.keys()];
  }
}

function push(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (!list.includes(item)) list.push(item);
}
