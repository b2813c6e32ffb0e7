// An expected "no": what happened, which rule or field, who could change it, what to do next.
// One shape for the API, the command line and the pages.
import type { Json } from './json.ts';

/**
 * Decides the HTTP status and the exit code; see `faces/http/problem.ts` and `faces/cli/exit.ts`.
 */
export type RefusalKind =
  | 'invalid' // the input breaks its schema or a rule of form
  | 'unauthenticated' // nobody is signed in, or the signature does not hold
  | 'forbidden' // the caller holds no mandate for this
  | 'denied' // law or agreement says no; `detail` holds the verdict
  | 'review' // law needs a person or a missing fact; `detail` holds the verdict
  | 'not-found' // absent, or not for this caller to see
  | 'conflict' // the state moved on, or it was done before
  | 'too-much' // a quota or a size limit
  | 'unavailable'; // a partner or a part of the node is not there now

export interface Because {
  /** Field of the input, as a JSON pointer, when a field is the cause. */
  readonly field?: string;
  /** Rule id, when a rule is the cause. */
  readonly rule?: string;
  /** The law's or agreement's own reference, for example `28 CFR 202.301`. */
  readonly citation?: string;
  readonly text: string;
}

export interface Refusal<Code extends string = string> {
  /** Stable, `module.reason`, for example `ledger.unknown-entry`. */
  readonly code: Code;
  readonly kind: RefusalKind;
  readonly message: string;
  readonly because: readonly Because[];
  /** What to do next, addressed to the reader. */
  readonly next?: string;
  /** Machine-readable remainder, for example the verdict. */
  readonly detail?: Json;
}

export function refusal<Code extends string>(
  kind: RefusalKind,
  code: Code,
  message: string,
  more: { because?: readonly Because[]; next?: string; detail?: Json } = {},
): Refusal<Code> {
  return { code, kind, message, because: more.because ?? [], ...rest(more) };
}

function rest(more: { next?: string; detail?: Json }) {
  return {
    ...(more.next === undefined ? {} : { next: more.next }),
    ...(more.detail === undefined ? {} : { detail: more.detail }),
  };
}
