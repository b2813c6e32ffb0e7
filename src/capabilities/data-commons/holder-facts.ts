// The facts a holder adds to a question put to it: its data set, the agreement, what was asked
// before. Pure over what was read; the asker's own say is merged in by the caller, never over
// these.
import type { MemberId } from '../../base/caller.ts';
import { dateOf, instantText, startOf } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';
import { agreementFacts } from './agreement/compile.ts';
import {
  type DataActFacts,
  type Granularity,
  personsFact,
  USAGE_PERIODS,
  USAGE_SCOPES,
  type UsagePeriod,
  type UsageScope,
  usageFact,
} from './agreement/facts.ts';
import { circumstanceFacts } from './circumstances.ts';
import type { Question } from './disclosure/index.ts';
import { usageSince } from './exchange-store.ts';
import type { Dataset } from './model.ts';
import type { FoundAgreement } from './ports.ts';
import { readinessAt } from './readiness/held.ts';

export function datasetFacts(dataset: Dataset, at: Temporal.Instant): DataActFacts {
  const { id, holder, description, personCount, ...rest } = dataset;
  const readiness = readinessAt(dataset, at);
  const known: Record<string, Json | undefined> = {
    'dataset.id': id,
    'dataset.holderNation': holder,
    'dataset.classes': [...description.classes].sort(),
    'dataset.categories': [...description.categories].sort(),
    'dataset.isHuman': description.isHuman,
    'dataset.personCount': personCount,
    ...circumstanceFacts(description, description.provenance),
    'dataset.readinessLevel': readiness.level,
    'dataset.readinessOpen': readiness.failing.map(({ level, text }) => `level ${level}: ${text}`),
    'dataset.lawfulBasis': readiness.lawfulBasis,
    'dataset.recordsTotal': rest.recordsTotal,
    'dataset.dataUse': description.dataUse as unknown as Json | undefined,
    'dataset.provenance': description.provenance as unknown as Json | undefined,
  };
  for (const [nation, persons] of Object.entries(rest.persons ?? {}))
    known[personsFact(nation)] = persons;
  return onlyKnown(known);
}

/** Of an answer, whose verdict the asker reads: without what is not published of the data set. */
export function publicDatasetFacts(dataset: Dataset, at: Temporal.Instant): DataActFacts {
  const { personCount: _count, persons: _persons, ...rest } = dataset;
  return datasetFacts(rest, at);
}

export const questionFacts = (
  question: { kind: Question['kind'] | 'copy' },
  tier: string,
  policy: { minimumCell: number; roundingBase: number },
): DataActFacts =>
  onlyKnown({
    'question.kind': question.kind,
    'question.granularity': granularityOf(question.kind),
    'question.tier': tier,
    'question.minimumCellSize': policy.minimumCell,
    'question.roundTo': policy.roundingBase,
    'question.isAtHolder': question.kind !== 'copy',
  });

export function granularityOf(kind: Question['kind'] | 'copy'): Granularity {
  if (kind === 'variant-presence') return 'boolean';
  if (kind === 'count' || kind === 'allele-count') return 'count';
  return kind === 'copy' ? 'copy' : 'aggregate';
}

export const foundAgreementFacts = (found: FoundAgreement | null): DataActFacts =>
  found === null ? {} : agreementFacts(found, found);

/** Questions answered and records handed out before, by scope and UTC calendar period. */
export async function usageFacts(
  db: Database,
  at: Temporal.Instant,
  who: { agreement: string; counterpart: MemberId; requester: string; organisation: string },
): Promise<DataActFacts> {
  const scopes: [UsageScope, Partial<typeof who>][] = [
    ['requester', { requester: who.requester, organisation: who.organisation }],
    ['organisation', { organisation: who.organisation }],
    ['member', {}],
    ['agreement', {}],
  ];
  const facts: Record<string, number> = {};
  for (const [scope, narrowed] of scopes) {
    for (const period of USAGE_PERIODS) {
      const used = await usageSince(db, {
        agreement: who.agreement,
        counterpart: who.counterpart,
        from: instantText(startOfPeriod(at, period)),
        ...narrowed,
      });
      facts[usageFact('questions', scope, period)] = used.questions;
      facts[usageFact('records', scope, period)] = used.records;
    }
  }
  return facts as DataActFacts;
}

/** Nothing asked in any period: whether a use is allowed at all, not how much of it is left. */
export const UNUSED: DataActFacts = Object.fromEntries(
  (['questions', 'records'] as const).flatMap((what) =>
    USAGE_SCOPES.flatMap((scope) =>
      USAGE_PERIODS.map((period) => [usageFact(what, scope, period), 0] as const),
    ),
  ),
) as DataActFacts;

export function startOfPeriod(at: Temporal.Instant, period: UsagePeriod): Temporal.Instant {
  const day = dateOf(at);
  if (period === 'day') return startOf(day);
  if (period === 'month') return startOf(day.with({ day: 1 }));
  const month = period === 'year' ? 1 : 3 * Math.floor((day.month - 1) / 3) + 1;
  return startOf(day.with({ month, day: 1 }));
}

export function onlyKnown(facts: Readonly<Record<string, Json | undefined>>): DataActFacts {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as DataActFacts;
}
