// What subscribers are told: the difference between what they were last told and the state now.
// Events are news of derived state; nothing depends on their arrival.
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantFrom, instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { DomainEvent } from '../../base/operation.ts';
import type { Database } from '../storage/index.ts';
import { adoptedLives, stateOfStored } from './evaluate.ts';
import { edgesOf, type InstrumentState } from './lifecycle.ts';
import type { Sources } from './sources.ts';
import { type StoredInstrument, saveAnnounced } from './store.ts';

interface Announced {
  readonly isProposed?: boolean;
  readonly signedBy?: readonly string[];
  readonly isAdopted?: boolean;
  readonly isInForce?: boolean;
  /** `by` and tier of each suspension. */
  readonly suspensions?: readonly string[];
  /** Matter -> stage of the ladder. */
  readonly matters?: { readonly [matter: string]: string };
  readonly end?: string;
}

/** Emits what changed since the last time, and remembers when the state next changes by itself. */
export async function announce(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  at: string,
): Promise<{ events: DomainEvent[]; nextAt?: string }> {
  const state = await stateOfStored(db, sources, stored, at);
  const before = JSON.parse(stored.announced) as Announced;
  const now = announcedFrom(state);
  const nextAt = await nextEdge(db, sources, stored, at);
  await saveAnnounced(db, stored.digest, canonicalJson(now as unknown as Json), nextAt);
  return { events: news(stored, state, before, now), ...(nextAt ? { nextAt } : {}) };
}

function announcedFrom(state: InstrumentState): Required<Announced> {
  return {
    isProposed: state.stage !== 'draft',
    signedBy: state.signedBy,
    isAdopted: state.decidedAt !== undefined,
    isInForce: state.isInForce,
    suspensions: state.suspensions.map(({ by, tier }) => (tier ? `${by} ${tier}` : by)),
    matters: Object.fromEntries(
      state.matters.map(({ matter, by, stage }) => [`${by} ${matter}`, stage]),
    ),
    end: state.end?.reason ?? '',
  };
}

function news(
  { instrument, digest, id }: StoredInstrument,
  state: InstrumentState,
  before: Announced,
  now: Required<Announced>,
): DomainEvent[] {
  const facts = {
    instrument: digest,
    type: instrument.type,
    title: instrument.title,
    parties: instrument.parties,
  };
  const events: DomainEvent[] = [];
  const tell = (type: string, more: { readonly [name: string]: Json } = {}) =>
    events.push({ type: `instrument.${type}`, subject: id, facts: { ...facts, ...more } });
  if (now.isProposed && !before.isProposed) tell('proposed', { by: instrument.proposedBy });
  for (const member of now.signedBy)
    if (!before.signedBy?.includes(member)) tell('signed', { by: member });
  if (now.isAdopted && !before.isAdopted) tell('adopted', { decidedAt: state.decidedAt! });
  if (!now.isAdopted && before.isAdopted) tell('retracted');
  if (state.inForceFrom !== undefined && now.isInForce && !before.isInForce)
    tell('in-force', { fromAt: state.inForceFrom });
  for (const [matter, stage] of Object.entries(now.matters))
    if (before.matters?.[matter] !== stage) tell('matter-moved', { matter, stage });
  for (const suspension of now.suspensions)
    if (!before.suspensions?.includes(suspension)) tell('suspended', { suspension });
  for (const suspension of before.suspensions ?? [])
    if (!now.suspensions.includes(suspension)) tell('resumed', { suspension });
  if (now.end !== (before.end ?? '') && now.end !== '')
    tell(state.stage === 'amended' ? 'amended' : 'ended', {
      reason: now.end,
      obligationsRemain: state.obligationsRemain,
      ...(state.end?.by ? { by: state.end.by } : {}),
    });
  return events;
}

async function nextEdge(
  db: Database,
  sources: Sources,
  stored: StoredInstrument,
  at: string,
): Promise<string | undefined> {
  const { certificate, instrument } = stored;
  if (certificate) {
    const [life] = await adoptedLives(db, sources, [stored]);
    const edges = [certificate.decidedAt, ...edgesOf(life!, certificate)];
    return edges.filter((edge) => edge > at).sort()[0];
  }
  if (instrument.closesAt === undefined) return undefined;
  // The close itself is still in time; a millisecond later it is over.
  const over = instantText(instantFrom(instrument.closesAt).add({ milliseconds: 1 }));
  return over > at ? over : undefined;
}
