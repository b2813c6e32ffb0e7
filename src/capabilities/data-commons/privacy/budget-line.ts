// What was spent on a data set, line by line, each sealed with the one before it by a key of the
// node: a line altered, taken out or put in by hand is found, and the data set then answers nothing
// until somebody has looked.
import { canonicalJson } from '../../../base/canonical-json.ts';

export const LINE_KINDS = ['epoch', 'noisy', 'exact'] as const;

export interface BudgetLine {
  readonly dataset: string;
  /** From 1, without gaps. */
  readonly line: number;
  readonly epoch: number;
  readonly kind: (typeof LINE_KINDS)[number];
  readonly at: string;
  /** The question that was charged; the reason for which an epoch was opened. */
  readonly cause: string;
  /** Kind of question; empty where an epoch was opened. */
  readonly asked: string;
  readonly member: string;
  readonly organisation: string;
  readonly requester: string;
  /** Epsilon in millionths; 0 for an exact answer. */
  readonly cost: number;
  readonly seal: string;
}

/** Keyed by the node: nobody else can seal. */
export type Seal = (text: string) => string;

export const sealed = (line: Omit<BudgetLine, 'seal'>, before: string, seal: Seal): BudgetLine => ({
  ...line,
  seal: seal(`budget line ${canonicalJson({ ...line, before })}`),
});
