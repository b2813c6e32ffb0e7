// "What may I use for this purpose": each entry judged by the same facts and the same judges as a
// question before it is sent, on what is known here. What is held here needs no agreement.
import { instantText } from '../../../base/instants.ts';
import type { Filled } from '../../../base/port.ts';
import { type Static, Type } from '../../../base/schema.ts';
import type { Act } from '../../../base/verdict.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { DATA_ANSWER } from '../agreement/facts.ts';
import type { AttestedFacts } from '../attested.ts';
import { coveredBy } from '../covering.ts';
import type { Question } from '../disclosure/index.ts';
import { UNUSED } from '../holder-facts.ts';
import { factsKnownHere } from '../known-facts.ts';
import type { Agreements, FoundAgreement, judgePort } from '../ports.ts';
import { AskedFactSchema, previewOf, ReasonSchema } from '../preview.ts';
import type { Entry } from './search-store.ts';

export const USES = [
  'held-here',
  'permitted',
  'permitted-with-duties',
  'questions',
  'refused',
] as const;
export type Use = (typeof USES)[number];

export const JudgedUseSchema = Type.Object(
  {
    outcome: Type.Unsafe<Use>(Type.Enum([...USES])),
    agreement: Type.Optional(Type.String({ description: 'That covers it' })),
    reasons: Type.Array(ReasonSchema),
    questions: Type.Array(AskedFactSchema),
    duties: Type.Array(Type.Unknown()),
  },
  {
    additionalProperties: false,
    description:
      'By the agreement, conditions and packs known here, as if nothing had been used of what an agreement allows; the holder may know more',
  },
);
export type JudgedUse = Static<typeof JudgedUseSchema>;

export interface Judging {
  readonly db: Database;
  readonly at: Temporal.Instant;
  readonly member: string;
  readonly agreements: Agreements;
  readonly judge: Filled<{ judge: typeof judgePort }>['judge'];
  readonly kind: Question['kind'] | 'copy';
  readonly said: AttestedFacts;
}

const HELD: JudgedUse = { outcome: 'held-here', reasons: [], questions: [], duties: [] };

/** Agreements are read once a holder, however many of its data sets are judged. */
export function useJudge(judging: Judging): (entry: Entry) => Promise<JudgedUse> {
  const { db, at, member, agreements, judge, kind, said } = judging;
  const byHolder = new Map<string, readonly FoundAgreement[]>();
  const now = { validAt: instantText(at), knownAt: instantText(at) };
  return async ({ dataset, isHeldHere }) => {
    if (isHeldHere) return HELD;
    const found = byHolder.get(dataset.holder) ?? (await agreements.with(db, dataset.holder, at));
    byHolder.set(dataset.holder, found);
    const known = { at, member, agreements: found, question: { kind }, said };
    const facts = { ...factsKnownHere(dataset, known), ...UNUSED };
    const act: Act = { kind: DATA_ANSWER, facts };
    const { outcome, reasons, questions, duties } = previewOf(judge(act, now));
    const agreement = found.findLast((one) => coveredBy(one, dataset) !== null)?.id;
    return {
      ...(agreement === undefined ? {} : { agreement }),
      outcome: outcome === 'unknown' ? 'questions' : outcome,
      ...{ reasons, questions, duties },
    };
  };
}
