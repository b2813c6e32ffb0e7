// Every fact of releasing a copy, spelt as packs and agreements spell them. What the steward says
// of the purpose comes first and is never taken over what the node itself knows.
import type { MemberId } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { Json, JsonObject } from '../../../base/json.ts';
import type { Act } from '../../../base/verdict.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import {
  DATA_TRANSFER,
  type DataActFacts,
  transferPersonsFact,
  USAGE_PERIODS,
  usageFact,
} from '../agreement/facts.ts';
import {
  datasetFacts,
  foundAgreementFacts,
  onlyKnown,
  startOfPeriod,
  usageFacts,
} from '../holder-facts.ts';
import type { Dataset } from '../model.ts';
import type { FoundAgreement } from '../ports.ts';
import { requesterKey } from '../requester-key.ts';
import { personsReceivedAfter, recordsReleasedSince } from '../transfer-store.ts';
import type { Counterparty } from './counterparty.ts';
import { tally } from './leaving-persons.ts';
import type { MeasuredRelease } from './measure-release.ts';
import type { ReleaseInput } from './release-input.ts';
import { readFrom, saidFacts } from './standing-permission.ts';
import { totalsWith, windowStart } from './totals.ts';

export interface Releasing {
  readonly input: ReleaseInput;
  readonly dataset: Dataset;
  readonly measured: MeasuredRelease;
  readonly counterparty: Counterparty;
  readonly member: MemberId | undefined;
  readonly agreement: FoundAgreement | null;
}

/** The facts, read inside the unit, so that two releases at once count one another. */
export async function releaseAct(
  db: Database,
  at: Temporal.Instant,
  releasing: Releasing,
): Promise<Act> {
  const { input, dataset, counterparty, member, agreement } = releasing;
  const before = await personsReceivedAfter(db, {
    counterparties: counterparty.cluster,
    after: windowStart(at),
  });
  const leaving = {
    persons: releasing.measured.persons,
    categories: dataset.description.categories,
  };
  const totals = totalsWith(before, leaving, dataset.holder);
  const requester = { ...counterparty.facts, ...saidOfReceiver(input) };
  const facts = {
    ...purposeFacts(input),
    ...requester,
    ...onlyKnown({ 'requester.nation': member }),
    ...datasetFacts(dataset, at),
    ...copyFacts(releasing),
    ...leavingFacts(releasing),
    ...(agreement ? foundAgreementFacts(agreement) : noAgreement),
    ...(agreement ? await quotaFacts(db, at, agreement.id, releasing, requester) : {}),
    ...totals.counts,
    'counterparty.categories12Months': totals.categories,
  };
  return {
    kind: DATA_TRANSFER,
    facts: facts as { readonly [fact: string]: Json },
    readFrom: readFrom(facts as JsonObject, {
      dataset: dataset.id,
      agreement: agreement?.id ?? null,
      cluster: counterparty.cluster,
      said: saidFacts(input),
    }),
  };
}

// That no agreement covers the pair is known, not unknown: no text forbids passing on, none binds.
const noAgreement: DataActFacts = {
  'agreement.isInForce': false,
  'agreement.onwardTransfer': 'silent',
  'agreement.legalForm': 'non-binding',
};

function purposeFacts({ purpose, destination }: ReleaseInput): DataActFacts {
  return { 'purpose.processingPlaces': [destination], ...(purpose as DataActFacts) };
}

const saidOfReceiver = ({ receivedBy, hasOnwardTransferBan }: ReleaseInput): DataActFacts =>
  onlyKnown({
    'requester.personId': receivedBy,
    'counterparty.hasOnwardTransferBan': hasOnwardTransferBan,
  });

/** Asked for as a copy, so that the clauses on copies bear on it. */
const copyFacts = ({ dataset }: Releasing): DataActFacts => ({
  'question.kind': 'copy',
  'question.granularity': 'copy',
  'question.tier': dataset.description.tier,
  'question.isAtHolder': false,
});

function leavingFacts({ input, dataset, measured }: Releasing): DataActFacts {
  const { personCount, byNation } = tally(measured.persons);
  const persons: Record<string, number> = {};
  if (byNation) {
    persons[transferPersonsFact(dataset.holder)] = 0;
    for (const [nation, count] of byNation) persons[transferPersonsFact(nation)] = count;
  }
  return onlyKnown({
    'transfer.kind': input.kind,
    'transfer.destination': input.destination,
    'transfer.safeguard': input.safeguard ?? 'none',
    'transfer.isBiospecimen': input.isBiospecimen ?? false,
    'transfer.method': 'signed-url',
    'transfer.records': measured.records,
    'transfer.bytes': measured.bytes,
    'transfer.personCount': personCount ?? undefined,
    'transfer.retentionUntil': input.retentionUntil,
    ...persons,
  });
}

/**
 * Questions answered and records that left before: answers hand out none, so copies alone count.
 */
async function quotaFacts(
  db: Database,
  at: Temporal.Instant,
  agreement: string,
  { counterparty: { party }, member = '' }: Releasing,
  requester: DataActFacts,
): Promise<DataActFacts> {
  const who = {
    agreement,
    counterpart: member,
    organisation: party.id,
    requester: requesterKey(requester),
  };
  const facts: Record<string, number> = { ...(await usageFacts(db, at, who)) } as never;
  for (const period of USAGE_PERIODS) {
    const from = instantText(startOfPeriod(at, period));
    const released = (narrowed: { counterparty?: string; member?: string }) =>
      recordsReleasedSince(db, { agreement, from, ...narrowed });
    const byParty = await released({ counterparty: party.id });
    facts[usageFact('records', 'requester', period)] = byParty;
    facts[usageFact('records', 'organisation', period)] = byParty;
    facts[usageFact('records', 'member', period)] = await released({ member });
    facts[usageFact('records', 'agreement', period)] = await released({});
  }
  return facts as DataActFacts;
}
