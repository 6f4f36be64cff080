/** A scope inside a module; the module's own scope is null. */
export interface Scope {
  bound: Set<string>;
  /** Names declared `global`. */
  globals: Set<string>;
  /** Python: a class's names are seen by its own statements, not by its methods. */
  isClass: boolean;
  parent: Scope | null;
}

export function innerScope(parent: Scope | null, bound: Iterable<string>, isClass = false): Scope {
  return { bound: new Set(bound), globals: new Set(), isClass, parent };
}

/** Whether a name, read in a scope, is one of the module (or of the language). */
export function isModuleName(name: string, scope: Scope | null): boolean {
  for (let at = scope; at; at = at.parent) {
    if (at.globals.has(name)) return true;
    if (at.bound.has(name) && (!at.isClass || at === scope)) return false;
  }
  return true;
}
