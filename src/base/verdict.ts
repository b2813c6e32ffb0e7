// What the law engine is asked and what it answers. Types only, so that pages, the command line and
// partners can read a verdict without the engine.
import type { Digest } from './digest.ts';
import type { JsonObject } from './json.ts';

/** Worst last. The worst part of a verdict is its effect. */
export const EFFECTS = ['permit', 'permit-with-duties', 'review', 'deny'] as const;
export type Effect = (typeof EFFECTS)[number];

/** The instant asked about, and the instant whose knowledge is used. */
export interface AskedAt {
  /** RFC 3339 UTC: when the act happens; rules are looked up by its UTC civil date. */
  readonly validAt: string;
  /** RFC 3339 UTC: only what the node knew by then counts. */
  readonly knownAt: string;
}

/** A typed act: what is about to be done, as facts. A fact that is absent is unknown. */
export interface Act {
  /** For example `data.answer`, `data.transfer`, `goods.export`. */
  readonly kind: string;
  /** Dotted names, for example `requester.isCommercial`; see each kind's fact list. */
  readonly facts: JsonObject;
  /** Fact name -> ids of the things it was read from (`ds_...`, `ins_...`), for the ripple. */
  readonly readFrom?: { readonly [fact: string]: readonly string[] };
}

export interface Duty {
  /** Stable code, for example `us.report-breach`. */
  readonly code: string;
  readonly text: string;
  readonly on: 'requester' | 'holder';
  /** ISO 8601 duration from the act (`P14D`), or from the event that the text names. */
  readonly within?: string;
  /** ISO 8601 civil date in UTC, when the duty runs from the act itself. */
  readonly dueOn?: string;
  /** It lasts up to `dueOn` (a record kept for ten years) instead of falling due on that day. */
  readonly isPeriod?: true;
  readonly rule: string;
  readonly citation: string;
}

export interface Question {
  /** The unknown fact. */
  readonly fact: string;
  readonly text: string;
}

export type Verification = 'verified' | 'unverified' | 'demonstration' | 'agreed';

/** One rule's contribution. */
export interface Part {
  readonly effect: Effect;
  readonly rule: string;
  /** Whose law: an ISO 3166 code, `EU`, or `agreement`, `dataset`, `node`. */
  readonly place: string;
  readonly citation: string;
  readonly source?: {
    readonly title: string;
    readonly url?: string;
    readonly retrievedOn?: string;
  };
  readonly status: Verification;
  /** Why it fired, in words a requester understands. */
  readonly text: string;
  /** Names of the facts it used, sorted. */
  readonly facts: readonly string[];
  readonly duties: readonly Duty[];
  readonly questions: readonly Question[];
  readonly whoMayChange?: string;
  readonly next?: string;
  /** When the rule is law, ISO dates; `to` is the first day it no longer is. */
  readonly valid?: { readonly from: string; readonly to?: string };
}

export interface RuleVersion {
  readonly pack: string;
  readonly version: string;
  readonly digest: Digest;
}

export interface Verdict {
  readonly effect: Effect;
  readonly act: string;
  readonly at: AskedAt;
  readonly facts: JsonObject;
  /** Sorted worst first, then by rule id. */
  readonly parts: readonly Part[];
  readonly duties: readonly Duty[];
  readonly questions: readonly Question[];
  /**
   * The packs looked at, sorted; with `facts` and `at` they replay the verdict to the same bytes.
   */
  readonly rules: readonly RuleVersion[];
}
