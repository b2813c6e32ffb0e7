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
  type UsagePeriod,
  type UsageScope,
  usageFact,
} from './agreement/facts.ts';
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
    'dataset.holderKind': description.holderKind,
    'dataset.classes': [...description.classes].sort(),
    'dataset.categories': [...description.categories].sort(),
    'dataset.isHuman': description.isHuman,
    'dataset.anonymisation': description.anonymisation,
    'dataset.isAnonymised':
      description.anonymisation === undefined
        ? undefined
        : description.anonymisation === 'anonymised',
    'dataset.personCount': personCount,
    'dataset.consentBasis': description.consentBasis,
    'dataset.hasForeignUseConsent': description.hasForeignUseConsent,
    'dataset.collectionCountry':
      description.collectionCountry ?? description.provenance?.collectedIn,
    'dataset.collectedOn': description.collectedOn ?? description.provenance?.collectedOn,
    'dataset.communityConsents': description.communityConsents,
    'dataset.concernsIndigenousPeoples': description.concernsIndigenousPeoples,
    'dataset.isControlledAccess': description.isControlledAccess,
    'dataset.repository': description.repository,
    'dataset.fundingNation': description.fundingNation,
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
