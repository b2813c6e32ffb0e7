// What is listed of a verdict that an entry holds: enough to find it by, and whose act it was.
import type { Verdict } from '../../base/verdict.ts';

export interface Decision {
  readonly entry: string;
  readonly act: string;
  readonly effect: Verdict['effect'];
  /** Of the part that decided. */
  readonly rule: string;
  readonly decidedAt: string;
  readonly person: string | null;
  readonly party: string | null;
  /** The nation whose person or node asked. */
  readonly member: string | null;
}

/** The part of an entry's record that matters here, as the pipeline writes it. */
export interface DecidedBody {
  readonly by?: { readonly person?: string; readonly party?: string; readonly member?: string };
  readonly at?: string;
  readonly verdict?: Verdict;
}

/** Null for an act that the law was not asked about. */
export function decisionOf(entry: string, { by, at, verdict }: DecidedBody): Decision | null {
  const deciding = verdict?.parts?.[0];
  if (verdict === undefined || deciding === undefined) return null;
  return {
    entry,
    act: verdict.act,
    effect: verdict.effect,
    rule: deciding.rule,
    decidedAt: at ?? verdict.at.validAt,
    person: by?.person ?? null,
    party: by?.party ?? null,
    member: by?.member ?? null,
  };
}
