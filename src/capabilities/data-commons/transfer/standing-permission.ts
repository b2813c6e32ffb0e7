// A released copy is a permission that lasts as long as its links: when the receiver, the data
// set, the agreement or the law changes, it is judged again, and what is no longer permitted
// stops.
import { instantText } from '../../../base/instants.ts';
import type { Json, JsonObject } from '../../../base/json.ts';
import type { Frame } from '../../../base/operation.ts';
import type { Act, Verdict } from '../../../base/verdict.ts';
import { grantPermissions, type Refresh } from '../../../kernel/law/index.ts';
import { sameAs } from '../../../kernel/registry/index.ts';
import type { Clock, Database } from '../../../kernel/storage/index.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { findDataset } from '../dataset-store.ts';
import { datasetFacts, foundAgreementFacts } from '../holder-facts.ts';
import type { Agreements, HomeNode } from '../ports.ts';
import { readCounterparty } from './counterparty.ts';
import type { Transfer } from './model.ts';
import type { PlacesOfConcern } from './ports.ts';
import type { ReleaseInput } from './release-input.ts';

/** Counted when it was released: what left later is another act. */
const COUNTED = /^counterparty\.(persons12Months|categories12Months)/;

/**
 * Which thing each fact was read from; what the steward said for this copy was read from
 * nothing.
 */
export function readFrom(
  facts: JsonObject,
  things: {
    readonly dataset: string;
    readonly agreement: string | null;
    readonly cluster: readonly string[];
    readonly said: readonly string[];
  },
): Record<string, readonly string[]> {
  const from: Record<string, readonly string[]> = {};
  for (const fact of Object.keys(facts)) {
    if (things.said.includes(fact) || COUNTED.test(fact)) continue;
    if (fact.startsWith('dataset.')) from[fact] = [things.dataset];
    if (fact.startsWith('counterparty.') || fact.startsWith('requester.'))
      from[fact] = things.cluster;
    if (fact.startsWith('agreement.') && things.agreement) from[fact] = [things.agreement];
  }
  return from;
}

/** Facts that a steward states for one copy and that the registry may hold too. */
export const saidFacts = ({ hasOnwardTransferBan, receivedBy }: ReleaseInput): string[] => [
  ...(hasOnwardTransferBan === undefined ? [] : ['counterparty.hasOnwardTransferBan']),
  ...(receivedBy === undefined ? [] : ['requester.personId']),
];

export async function grantTransfer(
  { db, at, newId }: Pick<Frame<Database>, 'db' | 'at' | 'newId'>,
  { id, dataset, agreement, counterparty }: Transfer,
  verdict: Verdict,
  said: readonly string[],
): Promise<void> {
  const cluster = await sameAs(db, counterparty, { at: instantText(at), atLeast: 'probable' });
  const things = { dataset, agreement, cluster: [counterparty, ...cluster], said };
  const { act: kind, facts } = verdict;
  await grantPermissions(db, [
    {
      id,
      holder: counterparty,
      subject: dataset,
      act: { kind, facts, readFrom: readFrom(facts, things) },
      verdictId: newId('vdt'),
      verdict,
      grantedAt: instantText(at),
    },
  ]);
}

export interface RefreshPorts {
  readonly home: Pick<HomeNode, 'member'>;
  readonly clock: Clock;
  readonly agreements: Agreements;
  readonly placesOfConcern: PlacesOfConcern;
}

/** For the ripple: the facts of released copies as they are read now. */
export const refreshTransfers =
  (ports: RefreshPorts): Refresh =>
  (db, permissions) =>
    Promise.all(permissions.map(({ act }) => refreshed(db, ports, act)));

async function refreshed(db: Database, ports: RefreshPorts, act: Act): Promise<Act> {
  const was = act.facts as DataActFacts;
  const at = ports.clock.now();
  const now = { validAt: instantText(at), knownAt: instantText(at) };
  const places = ports.placesOfConcern(now);
  const about = { holder: ports.home.member, at, places };
  const receiver = await readCounterparty(db, was['counterparty.id'] ?? '', about);
  const dataset = await findDataset(db, was['dataset.id'] ?? '');
  const member = was['requester.nation'];
  const found = member === undefined ? [] : await ports.agreements.with(db, member, at);
  const agreement = found.find(({ id }) => id === was['agreement.id']) ?? null;
  const fresh: Record<string, Json> = {
    ...receiver?.facts,
    ...(dataset ? datasetFacts(dataset, at) : {}),
    ...foundAgreementFacts(agreement),
  } as Record<string, Json>;
  const facts: Record<string, Json> = {};
  for (const [fact, value] of Object.entries(act.facts))
    if (!act.readFrom?.[fact] || isLasting(fact)) facts[fact] = value as Json;
  for (const [fact, value] of Object.entries(fresh)) facts[fact] ??= value;
  if (was['agreement.id'] !== undefined && agreement === null) facts['agreement.isInForce'] = false;
  return { ...act, facts };
}

/** The things themselves and the member, whatever becomes of what is known of them. */
const isLasting = (fact: string): boolean =>
  ['dataset.id', 'counterparty.id', 'agreement.id', 'requester.nation'].includes(fact);
