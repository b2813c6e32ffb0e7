// What follows when facts about an instrument arrived: certificates are brought in line, whoever
// listens is told, the next change by the calendar is noted, and an adoption heard from afar is
// passed on, so that nobody can let some members see the last signature and hide it from others.
import type { MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import { instantFrom, instantText } from '../../base/instants.ts';
import type { DomainEvent } from '../../base/operation.ts';
import type { Database } from '../storage/index.ts';
import { announce } from './announcements.ts';
import { BUNDLE_MESSAGE, bundleJson, bundleOf, concerned } from './bundle.ts';
import type { Alarm, Outbox } from './ports.ts';
import { settle } from './settle.ts';
import type { Sources } from './sources.ts';
import {
  findInstrument,
  type StoredInstrument,
  selectActingOn,
  selectInstruments,
} from './store.ts';
import { actsOn } from './succession.ts';

export interface Concluding extends Sources {
  readonly alarm: Alarm;
}

export interface Concluded {
  readonly stored: StoredInstrument;
  readonly events: readonly DomainEvent[];
  readonly isNewlyAdopted: boolean;
}

/** Inside the unit, after statements or attestations on the instrument were added. */
export async function conclude(
  db: Database,
  needs: Concluding,
  digest: Digest,
  at: Temporal.Instant,
): Promise<Concluded> {
  const before = (await findInstrument(db, digest))!;
  const changed = await settle(db, needs, digest);
  const events: DomainEvent[] = [];
  for (const affected of await affectedBy(db, needs, new Set([digest, ...changed])))
    events.push(...(await tell(db, needs, affected, at)));
  const stored = (await findInstrument(db, digest))!;
  const isNewlyAdopted = before.certificate === undefined && stored.certificate !== undefined;
  return { stored, events, isNewlyAdopted };
}

/** News of one instrument; also called when only time has passed. */
export async function tell(
  db: Database,
  needs: Concluding,
  digest: Digest,
  at: Temporal.Instant,
): Promise<readonly DomainEvent[]> {
  const stored = await findInstrument(db, digest);
  if (!stored) return [];
  const { events, nextAt } = await announce(db, needs, stored, instantText(at));
  if (nextAt !== undefined) await needs.alarm.wakeAt(db, instantFrom(nextAt));
  return events;
}

/**
 * The changed ones, what they act on, what competes with them; after a change of members, all open.
 */
async function affectedBy(
  db: Database,
  { types }: Sources,
  changed: ReadonlySet<Digest>,
): Promise<ReadonlySet<Digest>> {
  const affected = new Set(changed);
  let isMembership = false;
  for (const digest of changed) {
    const stored = (await findInstrument(db, digest))!;
    const targets = actsOn(stored.instrument).map(({ target }) => target);
    for (const rival of await selectActingOn(db, targets)) affected.add(rival.digest);
    for (const target of targets) affected.add(target);
    isMembership ||=
      stored.certificate !== undefined &&
      types.type(stored.instrument.type)?.changesMembership === true;
  }
  if (isMembership)
    for (const { digest, certificate } of await selectInstruments(db, {}))
      if (!certificate) affected.add(digest);
  return affected;
}

/** Sends everything known about the instrument to everybody it concerns but these. */
export async function circulate(
  db: Database,
  needs: Sources & { readonly outbox: Outbox },
  stored: StoredInstrument,
  without: readonly MemberId[],
  at: Temporal.Instant,
): Promise<MemberId[]> {
  const to = (await concerned(db, needs, stored)).filter((member) => !without.includes(member));
  if (to.length === 0) return to;
  const body = bundleJson(await bundleOf(db, stored));
  await needs.outbox.send(db, { to, type: BUNDLE_MESSAGE, body, at });
  return to;
}
