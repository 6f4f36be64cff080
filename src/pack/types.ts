/** The pack as the rooms below see it: validated, texts still localized, paths resolved inside the pack. */
import type { Activation, ActivationDefinition } from '../activation/types.ts';

export type PropertyId = 'values' | 'tails' | 'element-wise' | 'integers' | 'purity';
export type ArgumentContract = 'pre-activation' | 'activation' | 'either' | 'upstream';
export type FeedbackPolicy = 'full' | 'input' | 'verdict';
export type DerivationPolicy = 'full' | 'broken-step' | 'after-pass' | 'never';

/** A string, or one a language: `{ "en": …, "hi": … }`. */
export type Text = string | Record<string, string>;

export interface PackMisconception {
  id: string;
  /** Formula in z, parameters, `g` and `dg`. */
  formula: string;
  hints: Text[];
}

export interface Exercise {
  id: string;
  title: Text;
  /** Markdown source, empty where the pack has none. */
  statement: Text;
  /** The statement's path inside the pack, by language as `statement` is: its images are relative to it. */
  statementPath: Text;
  activation: Activation;
  /** As written in the pack: name, symbol, g, neat. */
  activationSource: ActivationDefinition;
  implementation: {
    names: string[];
    argument: ArgumentContract;
    /** With `upstream`: what the cache holds. */
    cache: 'z' | 'output';
    /** null: not said, so element-wise and integers are asked when the submission imports an array library. */
    input: 'array' | 'scalar' | null;
    languages: ('python' | 'javascript' | 'typescript')[];
  };
  points: Partial<Record<PropertyId, number>>;
  tolerance: { rtol: number; atol: number };
  tails: 'advice' | 'required';
  closedForm: 'accepted' | 'required';
  credit: { 'activation-form': number };
  misconceptions: PackMisconception[];
  /** Language → path inside the pack. */
  starter: Record<string, string>;
}

export interface Pack {
  id: string;
  version: string;
  title: Text;
  author: string;
  symbols: { preActivation: string; output: string };
  exercises: Exercise[];
  feedback: FeedbackPolicy;
  derivation: DerivationPolicy;
  hints: { max: number };
  /** ISO 8601 with offset. */
  due: string | null;
  /** sha256 over the pack's files, hex. */
  digest: string;
  signed: boolean;
  /** Where its files are read from, a folder or a `.gpack`; the built-in pack's is inside the product. */
  folder: string;
  /** Whether it comes with the product, which vouches for it: it needs no signature. */
  shipped: boolean;
  /** Whether this is the built-in `lecture` pack, which also knows the name patterns of public implementations. */
  builtIn: boolean;
}
