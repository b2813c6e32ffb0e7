// What the registry's operations ask alike: who records, who may see a person, dates in order.
import type { Caller, Grant } from '../../base/caller.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { findParty } from './party-store.ts';
import type { Party } from './portable.ts';

export const RECORDERS: readonly Grant[] = ['mandate:steward', 'mandate:operator', 'node-itself'];
export const READERS: readonly Grant[] = ['signed-in', 'node-itself'];

/** People are seen by those who keep records and by those who act for the same party. */
export function maySee(caller: Caller, party: Party): boolean {
  if (party.kind !== 'person' || caller.kind === 'node-itself') return true;
  return maySeePeople(caller) || (caller.kind === 'person' && caller.party === party.id);
}

export const maySeePeople = (caller: Caller): boolean =>
  caller.kind === 'node-itself' ||
  (caller.kind === 'person' &&
    caller.mandates.some((mandate) => RECORDERS.includes(`mandate:${mandate}`)));

export type UnknownParty = Refusal<'registry.unknown-party'>;

export const unknownParty = (id: string, field = '/party'): UnknownParty =>
  refusal('not-found', 'registry.unknown-party', `There is no party ${id} here.`, {
    because: [{ field, text: `No party with the id ${id} is registered.` }],
    next: 'List the parties, or register it first.',
  });

/** The party, unless it is absent or not for this caller to see: the two read alike. */
export async function seenParty(
  db: Database,
  caller: Caller,
  id: string,
  field?: string,
): Promise<Result<Party, UnknownParty>> {
  const party = await findParty(db, id);
  return party && maySee(caller, party) ? ok(party) : refused(unknownParty(id, field));
}

export function checkPeriod(period: {
  readonly fromOn: string;
  readonly toOn?: string | undefined;
}): Result<null, Refusal<'registry.period-reversed'>> {
  if (period.toOn === undefined || period.toOn > period.fromOn) return ok(null);
  return refused(
    refusal('invalid', 'registry.period-reversed', 'The period ends before it starts.', {
      because: [{ field: '/toOn', text: 'toOn is the first day on which it no longer holds.' }],
      next: 'Give a toOn later than fromOn, or leave it out.',
    }),
  );
}
