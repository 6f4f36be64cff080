import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import type { LoadMessage } from '../protocol.ts';
import type { Access } from '../types.ts';
import { lookName, marksName, type Marks } from './marks.ts';

type Callable = (...values: unknown[]) => unknown;
interface Constructor {
  new (): unknown;
  prototype: object;
}
type Source = LoadMessage['modules'][number];

/** Names the export that the appended code leaves the wanted bindings in. */
const reachName = '__gprimeReach';
const endings = ['.js', '.ts', '.mjs', '.cjs', '.mts', '.cts', '.jsx', '.tsx', '.json'];

const parameters = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
  marksName,
  lookName,
  reachName,
];

/** Loads a program as CommonJS: its own modules from the sources the host cut, the rest as Node would. */
export class Submission {
  readonly paths: ReadonlySet<string>;
  readonly marks: Marks;
  ranWhole = false;
  readonly #message: LoadMessage;
  readonly #loaded = new Map<string, { exports: unknown }>();
  #reached: Record<string, () => unknown> = {};
  #exports: unknown = {};

  constructor(message: LoadMessage, marks: Marks) {
    this.#message = message;
    this.marks = marks;
    this.paths = new Set([...message.modules, message.whole].map(({ path }) => path));
  }

  load(): void {
    const { suspect, whole } = this.#message;
    if (suspect) compileFunction(whole.source, parameters, { filename: whole.path });
    this.#runMain(this.#message.modules[0]!);
  }

  /** The function to call; null where the names do not lead to one. */
  find(target: 'implementation' | 'forward'): Callable | null {
    const { access, forward, flag } = this.#message;
    const wanted = target === 'implementation' ? access : forward;
    const found = wanted ? this.#follow(target, wanted) : null;
    if (typeof found !== 'function') return null;
    const call = found as Callable;
    if (target === 'forward' || !flag) return call;
    return (...values) => {
      const padded = [...values];
      padded[flag.index] = flag.value;
      return call(...padded);
    };
  }

  #follow(target: string, access: Access): unknown {
    const binding = this.#binding(target);
    switch (access.kind) {
      case 'default':
        return this.#default();
      case 'function':
        return binding ?? this.#exported(access.name);
      case 'property': {
        const path = [...access.keys];
        const last = path.pop()!;
        const owner = binding ?? this.#exported(access.owner);
        return bound(path.reduce<unknown>(property, owner), last);
      }
      case 'method': {
        const owner = binding ?? this.#exported(access.owner);
        if (typeof owner !== 'function') return undefined;
        if (access.isStatic) return bound(owner, access.name);
        return bound(instanceOf(owner as Constructor), access.name);
      }
    }
  }

  #binding(target: string): unknown {
    try {
      return this.#reached[target]?.();
    } catch {
      // Not a binding of the module; it may be an export.
      return undefined;
    }
  }

  #default(): unknown {
    const exported = property(this.#exports, 'default');
    return exported ?? this.#exports;
  }

  #exported(name: string): unknown {
    if (name === 'module.exports' || name === 'exports') return this.#exports;
    return name === 'default' ? this.#default() : property(this.#exports, name);
  }

  #runMain(source: Source): void {
    const { access, forward } = this.#message;
    const reach = [
      ['implementation', bindingName(access)],
      ['forward', forward && bindingName(forward)],
    ] as const;
    // On the last line, after a line break that ends a comment: no line of the submission moves.
    const tail = reach
      .filter(([, name]) => name)
      .map(([target, name]) => `${reachName}.${target}=()=>${name!};`)
      .join('');
    this.#reached = {};
    this.#exports = this.#run({ ...source, source: `${source.source}\n${tail}` }).exports;
  }

  #run(source: Source): { exports: unknown } {
    const module = { exports: {} };
    this.#loaded.set(source.path, module);
    const run = compileFunction(source.source, parameters, { filename: source.path });
    const folder = dirname(source.path);
    const require = createRequire(source.path);
    const requireHere = Object.assign(
      (name: string) => this.#require(name, folder, require),
      require,
    );
    run.call(
      module.exports,
      module.exports,
      requireHere,
      module,
      source.path,
      folder,
      this.marks.slots,
      this.marks.look,
      this.#reached,
    );
    return module;
  }

  #require(name: string, folder: string, require: NodeJS.Require): unknown {
    const source = this.#local(name, folder);
    if (source) return (this.#loaded.get(source.path) ?? this.#run(source)).exports;
    return require(name);
  }

  #local(name: string, folder: string): Source | null {
    const { modules } = this.#message;
    if (!name.startsWith('.') && !isAbsolute(name)) return null;
    const path = resolve(folder, name);
    // TypeScript imports `./x.js` where the file is x.ts.
    const bare = path.replace(/\.([cm]?)js$/, '');
    const candidates = [path, ...endings.flatMap(end => [path + end, bare + end])].concat(
      endings.map(end => resolve(path, `index${end}`)),
    );
    return modules.find(module => candidates.includes(module.path)) ?? null;
  }

  /** Runs the whole file where what was cut away is missing; true where that may do better, and is now in place. */
  recover(thrown: unknown): boolean {
    const { modules, whole } = this.#message;
    if (this.ranWhole || whole.source === modules[0]!.source) return false;
    if (!(thrown instanceof ReferenceError)) return false;
    const name = /^([\p{ID_Continue}$]+) is not defined$/u.exec(thrown.message)?.[1];
    if (name === undefined || !isInWhatWasCut(name, modules[0]!.source, whole.source)) return false;
    const kept = { reached: this.#reached, exports: this.#exports };
    try {
      this.#runMain(whole);
    } catch {
      this.#reached = kept.reached;
      this.#exports = kept.exports;
      return false;
    }
    this.ranWhole = true;
    return true;
  }
}

/**
 * An object as its class makes it, or from the prototype alone where the constructor wants arguments. Without the
 * constructor what it sets would be undefined, and the sums made of it NaN: no exception would tell.
 */
function instanceOf(constructor: Constructor): unknown {
  try {
    return new constructor();
  } catch {
    return Object.create(constructor.prototype);
  }
}

function bindingName(access: Access): string | null {
  const name =
    access.kind === 'function' ? access.name : access.kind === 'default' ? '' : access.owner;
  // Any other text would be run as code.
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(name)
    ? name
    : null;
}

function property(of: unknown, key: string): unknown {
  return of === null || of === undefined ? undefined : (of as Record<string, unknown>)[key];
}

function bound(owner: unknown, name: string): unknown {
  const method = property(owner, name);
  return typeof method === 'function' ? (method as Callable).bind(owner) : undefined;
}

function isInWhatWasCut(name: string, cut: string, whole: string): boolean {
  const kept = cut.split('\n');
  return whole
    .split('\n')
    .some(
      (line, index) => line !== kept[index] && line.split(/[^\p{ID_Continue}$]+/u).includes(name),
    );
}
