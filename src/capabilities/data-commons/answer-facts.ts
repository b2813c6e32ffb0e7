// The facts on which a holder judges a question put to it: what the asker's node attests, and what
// the holder adds of its data set, the agreement, its settings and what was asked before.
import type { MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { DataActFacts } from './agreement/facts.ts';
import type { AttestedFacts } from './attested.ts';
import { tiersSuspendedFor } from './balance.ts';
import {
  type DisclosurePolicy,
  type Question,
  standardPolicy,
  strictest,
} from './disclosure/index.ts';
import { firstAnswerAt } from './exchange-store.ts';
import {
  foundAgreementFacts,
  granularityOf,
  publicDatasetFacts,
  questionFacts,
  usageFacts,
} from './holder-facts.ts';
import type { Dataset } from './model.ts';
import type { Agreements, FoundAgreement } from './ports.ts';
import { askerOf, type Guarded, type PrivacyPorts, privacyFacts } from './privacy/index.ts';
import { requesterKey } from './requester-key.ts';

export interface AskedOf {
  readonly member: MemberId;
  readonly dataset: Dataset;
  readonly agreement: FoundAgreement | null;
  readonly question: Question;
  readonly said: AttestedFacts;
  readonly guard: Guarded;
}

export async function answerFacts(
  { db, at, privacy }: { db: Database; at: Temporal.Instant; privacy: PrivacyPorts },
  { member, dataset, agreement, question, said, guard }: AskedOf,
): Promise<DataActFacts> {
  const known = said as Readonly<Record<string, unknown>>;
  const organisation = String(known['requester.organisationId'] ?? '');
  const requester = requesterKey(said);
  const who = { counterpart: member, organisation, requester };
  const usage = agreement ? await usageFacts(db, at, { agreement: agreement.id, ...who }) : {};
  const first = await firstAnswerAt(db, { counterpart: member, requester, dataset: dataset.id });
  const policy = policyFor(dataset, agreement, granularityOf(question.kind));
  return {
    ...(said as DataActFacts),
    'dataset.accessStartedOn': (first ?? instantText(at)).slice(0, 10),
    'requester.nation': member,
    'requester.isForeignPerson': member !== dataset.holder,
    ...publicDatasetFacts(dataset, at),
    ...questionFacts(question, dataset.description.tier, policy),
    ...foundAgreementFacts(agreement),
    ...(await privacyFacts({ db, privacy }, dataset, guard, askerOf(member, said))),
    ...usage,
  };
}

/**
 * The newest agreement that covers the data set; else the newest, so that the refusal can cite its
 * clause; with the tiers that the asker's own shortfall suspends now.
 */
export async function agreementFor(
  { db, at, agreements }: { db: Database; at: Temporal.Instant; agreements: Agreements },
  dataset: Dataset,
  partner: MemberId,
): Promise<FoundAgreement | null> {
  const found = await agreements.with(db, partner, at);
  const { id, description } = dataset;
  const covers = ({ terms }: FoundAgreement) =>
    terms.covered.datasets.includes(id) ||
    terms.covered.classes.some((name) => description.classes.includes(name));
  const chosen = found.findLast(covers) ?? found.at(-1) ?? null;
  if (chosen === null) return null;
  const cured = await tiersSuspendedFor(db, chosen, { home: dataset.holder, partner }, at);
  const suspendedTiers = [...new Set([...chosen.suspendedTiers, ...cured])].sort();
  return { ...chosen, suspendedTiers };
}

export function policyFor(
  { description }: Dataset,
  agreement: FoundAgreement | null,
  granularity: string,
): DisclosurePolicy {
  const own = description.disclosure ?? standardPolicy;
  const tier = agreement?.terms.tiers.find(
    (one) => one.tier === description.tier && one.granularities.some((g) => g === granularity),
  );
  if (tier === undefined) return own;
  const { minimumCell, roundingBase } = tier;
  return strictest(own, { ...own, minimumCell, roundingBase });
}
