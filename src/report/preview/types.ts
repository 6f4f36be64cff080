/**
 * A pack as its author sees it: what students read, and the mathematics behind it. It is made in a thread of
 * its own from a pack that nobody vouches for, and validated where it leaves that thread.
 */
import * as z from 'zod/mini';

/** A formula as `<math>…</math>`, made by the product from a parsed tree, and as plain text. */
const formula = z.object({ mathml: z.string(), text: z.string() });

/** Values over the exercise's `z`; null where there is no finite number, or where a line breaks. */
const values = z.array(z.nullable(z.number()));

const step = z.object({
  id: z.string(),
  mathml: z.string(),
  text: z.string(),
  rule: z.string(),
  broken: z.boolean(),
  hidden: z.boolean(),
});

const misconception = z.object({
  id: z.string(),
  formula,
  values,
  hints: z.array(z.string()),
  /** Why a student cannot be told this one: a sentence; null for one that is told from all else. */
  fault: z.nullable(z.string()),
});

const exercise = z.object({
  id: z.string(),
  title: z.string(),
  /** HTML without raw HTML in it; empty where there is none. */
  statement: z.string(),
  /** Which functions are taken, what they earn, what passes: a sentence each. */
  facts: z.array(z.string()),
  symbols: z.object({ function: z.string(), output: z.string(), derivative: z.string() }),
  /** Where the pictures are drawn, rising. */
  z: z.array(z.number()),
  g: values,
  slope: values,
  derivation: z.array(step),
  misconceptions: z.array(misconception),
});

export const preview = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  /** Feedback, derivation and hints as students get them, and the due date: a sentence each. */
  facts: z.array(z.string()),
  exercises: z.array(exercise),
});

/** Something that keeps the pack from being read, as the page lists it. */
export const problem = z.object({
  message: z.string(),
  /** `exercises[0].activation.g`, `line 3, column 7`; empty where it is the pack as a whole. */
  place: z.string(),
  /** Offsets in pack.json, of what it is about. */
  start: z.int(),
  end: z.int(),
});

export type Preview = z.infer<typeof preview>;
export type PreviewExercise = z.infer<typeof exercise>;
export type PreviewMisconception = z.infer<typeof misconception>;
export type PreviewProblem = z.infer<typeof problem>;
