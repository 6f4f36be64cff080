/** What host and child say to each other. A child runs somebody's code: nothing it says is believed unchecked. */
import * as z from 'zod/mini';
import type { Frame } from './frames.ts';
import { protocolVersion } from './protocol-version.ts';
import type { Access, Form, Program } from './types.ts';

export interface LoadMessage {
  type: 'load';
  version: number;
  modules: { name: string; path: string; source: string }[];
  whole: { name: string; path: string; source: string };
  /** Compile `whole` first: the parser met an error somewhere in it. */
  suspect: boolean;
  access: Access;
  forward: Access | null;
  flag: Program['flag'];
  folder: string;
  /** The folder with symbolic links resolved, for the side that rebuilds the file system. */
  realFolder: string;
  /** Wall clock for loading and for each call; at the limit the child says where it is. ms */
  limitMs: number;
}

/** The payload holds the inputs, then as many upstream values where `upstream` says so. */
export interface CallMessage {
  type: 'call';
  id: number;
  form: Form;
  target: 'implementation' | 'forward';
  upstream: boolean;
  trace: boolean;
}

const text = (most: number) => z.string().check(z.maxLength(most));
const count = z.int().check(z.minimum(0));

const failure = z.object({
  kind: z.enum(['raised', 'syntax', 'import', 'missing-name', 'timeout', 'memory', 'exited']),
  type: text(200),
  message: text(2000),
  frames: z
    .array(z.object({ path: text(4096), line: count, function: text(200) }))
    .check(z.maxLength(50)),
});

export const output = z.object({
  stdout: text(131072),
  stderr: text(131072),
  truncated: z.boolean(),
});

export const hello = z.object({
  type: z.literal('hello'),
  version: z.literal(protocolVersion),
  /** Of the interpreter. */
  runtime: text(100),
  numpy: z.nullable(text(100)),
  isolation: z
    .array(z.object({ id: text(50), active: z.boolean(), detail: text(300) }))
    .check(z.maxLength(20)),
});

const loaded = z.object({
  type: z.literal('loaded'),
  failure: z.nullable(failure),
  ranWhole: z.boolean(),
  output,
});

const outcome = z.object({
  type: z.literal('outcome'),
  id: count,
  /** Each failure once, with the points it happened at. */
  failures: z.array(z.object({ failure, at: z.array(count) })).check(z.maxLength(200)),
  returned: z.nullable(
    z.object({
      kind: z.enum([
        'number',
        'array',
        'list',
        'none',
        'text',
        'boolean',
        'complex',
        'object',
        'promise',
        'function',
      ]),
      type: text(200),
      shape: z.nullable(z.array(count).check(z.maxLength(64))),
    }),
  ),
  mutated: z.boolean(),
  warnings: z
    .array(z.object({ category: text(200), message: text(2000), path: text(4096), line: count }))
    .check(z.maxLength(100)),
  /** Whether the payload holds lines after the values. */
  lines: z.boolean(),
  ranWhole: z.boolean(),
  output,
});

/** In place of an outcome: the call had to be stopped, and the process is of no more use. */
const stopped = z.object({ type: z.literal('stopped'), failure, output });

const fromChild = z.discriminatedUnion('type', [hello, loaded, outcome, stopped]);

/** What a submission printed, capped. */
export type Output = z.infer<typeof output>;
export type HelloMessage = z.infer<typeof hello>;
export type LoadedMessage = z.infer<typeof loaded>;
export type OutcomeMessage = z.infer<typeof outcome>;
export type ChildMessage = z.infer<typeof fromChild>;

/** Null for anything that is not in the protocol. */
export function parseChildMessage(frame: Frame): ChildMessage | null {
  const result = fromChild.safeParse(frame.header);
  return result.success ? result.data : null;
}
